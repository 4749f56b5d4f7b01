namespace Hub.Keten.Register.Lezen;

/// <content>Declaraties and their answers: messages about many clients.</content>
public sealed partial class Feitenlezing
{
    const string Declaratieklasse = "Declaratie";
    const string Antwoordklasse = "DeclaratieAntwoord";
    const string Goed = "0200";
    const string GeheelToegewezen = "8001";

    readonly List<Prestatie> _regels = [];
    readonly List<IReadOnlyList<string>> _retourcodes = [];
    readonly Dictionary<string, List<string>> _codes = [];

    /// <summary>A RetourCode was read.</summary>
    /// <param name="klasse">Path of the class that bears it.</param>
    /// <param name="code">The code.</param>
    internal void Code(string klasse, string code)
    {
        if (code is Goed or GeheelToegewezen)
            return;
        if (!_codes.TryGetValue(klasse, out var codes))
            _codes[klasse] = codes = [];
        codes.Add(code);
        // A retourbericht with a code refuses the message; a JW325 only when it says so of the message or the Declaratie.
        Weigert |= Bericht.Soort.IsRetourbericht || klasse is "Header" or Antwoordklasse;
    }

    void VolgDeclaratie()
    {
        var k = Lezer.Klasse(Declaratieklasse);
        var (bericht, nummer, periode) = (Lezer.Bericht, k.Veld("DeclaratieNummer"), k.Periode("DeclaratiePeriode"));
        var bedrag = k.Bedrag("TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit");
        var laatste = k.Veld("TotaalIngediendBedrag/DebetCredit");
        var (basis, eigen) = (bericht.Veld("Header/XsdVersie/BasisschemaXsdVersie"), bericht.Veld("Header/XsdVersie/BerichtXsdVersie"));
        VolgClient("Declaratie/Clienten/Client");
        VolgPrestaties("Declaratie/Clienten/Client/Prestaties/Prestatie", _ => { });
        Lezer.Klasse("Declaratie/Clienten").BijBegin(() =>
        {
            Declaratieplaats = Plaats(k, laatste);
            Declaratie = new Declaratie(
                Bericht.Herkomst, Bericht.Identificatie, nummer.Tekst!, periode(), bedrag(), basis.Tekst!, eigen.Tekst!);
        });
    }

    void VolgDeclaratieantwoord()
    {
        var k = Lezer.Bericht;
        var (identificatie, nummer) = (k.Veld("Header/DeclaratieIdentificatie/Identificatie"), k.Veld("DeclaratieAntwoord/DeclaratieNummer"));
        var (basis, eigen) = (k.Veld("Header/XsdVersieDeclaratie/BasisschemaXsdVersie"), k.Veld("Header/XsdVersieDeclaratie/BerichtXsdVersie"));
        VolgClient("DeclaratieAntwoord/Clienten/Client").BijBegin(() => _codes.Remove("DeclaratieAntwoord/Clienten/Client"));
        VolgPrestaties("DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie", pad =>
        {
            _retourcodes.Add(_codes.GetValueOrDefault(pad) ?? []);
            _codes.Remove(pad);
        });
        k.BijEinde(() => Antwoord = new Declaratieantwoord(
            Bericht.Herkomst, Bericht.Vraag ?? "", identificatie.Tekst!, nummer.Tekst, basis.Tekst!, eigen.Tekst!));
    }

    void VolgPrestaties(string pad, Action<string> gelezen)
    {
        var k = Lezer.Klasse(pad);
        var (nummer, vorig) = (k.Veld("ProductReferentie/ReferentieNummer"), k.Veld("ProductReferentie/VorigReferentieNummer"));
        var (toewijzing, categorie, code) = (k.Veld("ToewijzingNummer"), k.Veld("ProductCategorie"), k.Veld("ProductCode"));
        var (periode, volume, eenheid, tarief) = (k.Periode("ProductPeriode"), k.Veld("GeleverdVolume"), k.Veld("Eenheid"), k.Veld("ProductTarief"));
        var (bedrag, debetCredit) = (k.Veld("IngediendBedrag/Bedrag"), k.Veld("IngediendBedrag/DebetCredit"));
        k.BijEinde(() =>
        {
            _plaatsen.Add(Plaats(k, debetCredit));
            _regels.Add(new Prestatie(
                Bericht.Herkomst, nummer.Tekst!, (int)toewijzing.Getal, new Product(categorie.Tekst!, code.Tekst), periode(), volume.Getal,
                eenheid.Tekst!, bedrag.Getal, debetCredit.Is("C"u8))
            {
                VorigReferentieNummer = vorig.Tekst, Tarief = tarief.GetalOfNiets(),
            });
            gelezen(pad);
        });
    }

    Clientdeel Afgerond(Clientdeel deel)
    {
        if (_regels.Count == 0)
            return deel;
        deel = deel with
        {
            Feiten = deel.Feiten with { Prestaties = [.. _regels] },
            Retourcodes = [.. _retourcodes],
            IsClientAfgewezen = _codes.ContainsKey("DeclaratieAntwoord/Clienten/Client"),
        };
        _retourcodes.Clear();
        return deel;
    }
}
