using System.Text;
using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Volumes;
using Hub.Validatie;
using Hub.Validatie.Lezen;
using Hub.Validatie.Schema;

namespace Hub.Keten.Declaraties;

/// <summary>
/// Reads the Prestaties of one JW323 or JW325 while it streams by. The codes of a Client stand after its Prestaties, so those of one
/// client are held until it ends. Not thread-safe.
/// </summary>
sealed class Prestatielezing
{
    const string NietBeoordeeld = "0233";
    static readonly string[] Zegtniets = ["0200", "8001"];

    readonly Klassenlezer _lezer;
    readonly Action<Prestatieregel> _gelezen;
    readonly string _pad;
    readonly Dictionary<string, List<string>> _codes = [];
    readonly List<Prestatieregel> _client = [];
    readonly Dictionary<string, (int Aantal, long Bedrag)> _redenen = [];
    readonly Func<long> _ingediend;
    readonly Func<long> _toegekend = () => 0;
    readonly Func<Periode?> _periode = () => null;
    readonly Veld _nummer;
    int _volgnummer;
    int _clienten;
    long _bedrag;

    public Prestatielezing(Berichtschema schema, Action<Prestatieregel> gelezen)
    {
        (_lezer, _gelezen) = (new Klassenlezer(schema), gelezen);
        var isAntwoord = schema.Soort.AntwoordOp is not null;
        _pad = isAntwoord ? "DeclaratieAntwoord" : "Declaratie";
        var k = _lezer.Klasse(_pad);
        _nummer = k.Veld("DeclaratieNummer");
        _ingediend = k.Bedrag("TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit");
        if (isAntwoord)
            _toegekend = k.Bedrag("TotaalToegekendBedrag/TotaalBedrag", "TotaalToegekendBedrag/DebetCredit");
        else if (k.Periode("DeclaratiePeriode") is var periode)
            _periode = () => periode();
        _lezer.Klasse($"{_pad}/Clienten/Client").BijEinde(NaClient);
        VolgPrestaties(_lezer.Klasse($"{_pad}/Clienten/Client/Prestaties/Prestatie"));
    }

    /// <summary>What the message comes down to; ask when it was read.</summary>
    public Declaratiesom Som() => new(
        _nummer.Tekst ?? "", _periode(), _ingediend(), _toegekend(), _volgnummer, _bedrag,
        [.. Neem("Header").Concat(Neem(_pad)).Distinct()],
        [.. _redenen.OrderByDescending(reden => reden.Value.Bedrag).ThenBy(reden => reden.Key, StringComparer.Ordinal).Select(reden => new Afwijsreden(reden.Key, reden.Value.Aantal, reden.Value.Bedrag))]);

    void VolgPrestaties(Klasse k)
    {
        var (nummer, vorig) = (k.Veld("ProductReferentie/ReferentieNummer"), k.Veld("ProductReferentie/VorigReferentieNummer"));
        var toewijzing = k.Veld("ToewijzingNummer");
        var (categorie, code, periode) = (k.Veld("ProductCategorie"), k.Veld("ProductCode"), k.Periode("ProductPeriode"));
        var (volume, eenheid, bedrag) = (k.Veld("GeleverdVolume"), k.Veld("Eenheid"), k.Bedrag("IngediendBedrag/Bedrag", "IngediendBedrag/DebetCredit"));
        k.BijEinde(() => _client.Add(new Prestatieregel(
            ++_volgnummer, _clienten + 1, nummer.Tekst!, (int)toewijzing.Getal, new Product(categorie.Tekst!, code.Tekst), periode(),
            volume.Getal, eenheid.Tekst!, bedrag(), Neem($"{_pad}/Clienten/Client/Prestaties/Prestatie"))
        {
            Vorig = vorig.Tekst,
        }));
    }

    // What was not judged was refused for what is wrong with its client (IV087).
    void NaClient()
    {
        var clientcodes = Neem($"{_pad}/Clienten/Client");
        foreach (var gelezen in _client)
        {
            var regel = clientcodes.Count > 0 && gelezen.Retourcodes is [] or [NietBeoordeeld] ? gelezen with { Retourcodes = clientcodes } : gelezen;
            _bedrag += regel.Bedrag;
            foreach (var code in regel.Retourcodes)
            {
                var (aantal, som) = _redenen.GetValueOrDefault(code);
                _redenen[code] = (aantal + 1, som + regel.Bedrag);
            }

            _gelezen(regel);
        }

        _client.Clear();
        _clienten++;
    }

    void Code(string klasse, string code)
    {
        if (Zegtniets.Contains(code))
            return;
        if (!_codes.TryGetValue(klasse, out var codes))
            _codes[klasse] = codes = [];
        if (!codes.Contains(code))
            codes.Add(code);
    }

    IReadOnlyList<string> Neem(string klasse) => _codes.Remove(klasse, out var codes) ? codes : [];

    /// <summary>Lets the reading follow its message.</summary>
    public readonly struct Volger(Prestatielezing lezing) : IBerichtvolger
    {
        public void Bericht(Berichtschema schema)
        {
            if (schema != lezing._lezer.Schema)
                throw new InvalidDataException($"Dit is geen {lezing._lezer.Schema.Soort} maar een {schema.Soort}.");
        }

        public void Begin(int knoop, in Positie plek) => lezing._lezer.Begin(knoop, plek);

        public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
        {
            lezing._lezer.Waarde(knoop, plek, waarde);
            var schema = lezing._lezer.Schema;
            if (schema.Naam(knoop) == "RetourCode")
                lezing.Code(schema.Pad(schema.Ouder(schema.Ouder(knoop))), Encoding.UTF8.GetString(waarde)); // …/RetourCodes/RetourCode
        }

        public void Einde(int knoop) => lezing._lezer.Einde(knoop);
    }
}
