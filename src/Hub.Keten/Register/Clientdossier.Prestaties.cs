using System.Runtime.InteropServices;
using Hub.Keten.Volumes;

namespace Hub.Keten.Register;

/// <content>Prestaties and what became of them.</content>
public sealed partial class Clientdossier
{
    static readonly List<Prestatie> Geen = [];

    readonly Dictionary<(string Aanbieder, int Toewijzing), List<Prestatie>> _opToewijzing = [];
    readonly Dictionary<(string Aanbieder, int Toewijzing, Product Product, Periode Periode), List<Prestatie>> _opPeriode = [];
    readonly Dictionary<(string Aanbieder, string Referentie), List<Prestatie>> _opReferentie = [];
    readonly Dictionary<(string Aanbieder, string Vorige), List<Prestatie>> _opVorige = [];
    readonly Dictionary<string, List<Declaratieoordeel>> _oordelen = [];
    readonly Dictionary<(string Aanbieder, int Toewijzing), Gebruik?> _gebruik = []; // what was asked for: a sum, so that judging takes linear time

    /// <summary>The Prestaties claimed on a toewijzing, in ProductPeriode order, refused ones included.</summary>
    public IEnumerable<Prestatiestand> Prestaties(string aanbieder, int toewijzingNummer) =>
        Standen(_opToewijzing.GetValueOrDefault((aanbieder, toewijzingNummer), Geen))
            .OrderBy(stand => stand.Prestatie.Periode.Begin).ThenBy(stand => stand.Prestatie.ReferentieNummer, StringComparer.Ordinal)
            .ThenBy(stand => stand.Prestatie.Herkomst.Bericht, StringComparer.Ordinal);

    /// <summary>The Prestaties claimed on a toewijzing for a product and a ProductPeriode, refused ones included (TR389).</summary>
    public IEnumerable<Prestatiestand> Prestaties(string aanbieder, int toewijzingNummer, Product product, Periode periode) =>
        Standen(_opPeriode.GetValueOrDefault((aanbieder, toewijzingNummer, product, periode), Geen));

    /// <summary>Every Prestatie, by aanbieder and toewijzing.</summary>
    public IEnumerable<Prestatiestand> AllePrestaties => _opToewijzing.Keys
        .OrderBy(sleutel => sleutel.Aanbieder, StringComparer.Ordinal).ThenBy(sleutel => sleutel.Toewijzing)
        .SelectMany(sleutel => Prestaties(sleutel.Aanbieder, sleutel.Toewijzing));

    /// <summary>The Prestaties of an aanbieder with this ReferentieNummer: one, unless TR314 was broken.</summary>
    public IEnumerable<Prestatiestand> MetReferentie(string aanbieder, string referentieNummer) =>
        Standen(_opReferentie.GetValueOrDefault((aanbieder, referentieNummer), Geen));

    /// <summary>The credits of an aanbieder that take back the Prestatie with this ReferentieNummer (TR389, TR390).</summary>
    public IEnumerable<Prestatiestand> CreditsOp(string aanbieder, string referentieNummer) =>
        Standen(_opVorige.GetValueOrDefault((aanbieder, referentieNummer), Geen)).Where(stand => stand.Prestatie.IsCredit);

    /// <summary>True when a credit that counts takes this Prestatie back.</summary>
    public bool IsGecrediteerd(Prestatie prestatie) =>
        CreditsOp(prestatie.Herkomst.Aanbieder, prestatie.ReferentieNummer).Any(credit => credit.Telt);

    /// <summary>What was claimed on a toewijzing.</summary>
    public Gebruik Gebruik(string aanbieder, int toewijzingNummer)
    {
        ref var gebruik = ref CollectionsMarshal.GetValueRefOrAddDefault(_gebruik, (aanbieder, toewijzingNummer), out _);
        return gebruik ??= Standen(_opToewijzing.GetValueOrDefault((aanbieder, toewijzingNummer), Geen))
            .Aggregate(Register.Gebruik.Niets, (som, stand) => som.Met(stand));
    }

    void NeemPrestaties(Berichtfeiten feiten)
    {
        foreach (var prestatie in feiten.Prestaties)
        {
            var aanbieder = prestatie.Herkomst.Aanbieder;
            Lijst(_opToewijzing, (aanbieder, prestatie.ToewijzingNummer)).Add(prestatie);
            Lijst(_opPeriode, (aanbieder, prestatie.ToewijzingNummer, prestatie.Product, prestatie.Periode)).Add(prestatie);
            Lijst(_opReferentie, (aanbieder, prestatie.ReferentieNummer)).Add(prestatie);
            if (prestatie.VorigReferentieNummer is { } vorige)
                Lijst(_opVorige, (aanbieder, vorige)).Add(prestatie);
            if (_gebruik.TryGetValue((aanbieder, prestatie.ToewijzingNummer), out var gebruik) && Telt(prestatie.Herkomst))
                _gebruik[(aanbieder, prestatie.ToewijzingNummer)] = gebruik?.Met(Stand(prestatie));
        }

        if (feiten.Oordeel is { } oordeel)
            Lijst(_oordelen, oordeel.Declaratie).Add(oordeel);
        if (feiten is { Oordeel: not null } or { Weigert: not null })
            _gebruik.Clear();
    }

    IEnumerable<Prestatiestand> Standen(List<Prestatie> prestaties) => prestaties.Where(prestatie => Telt(prestatie.Herkomst)).Select(Stand);

    // One answer per declaratie (TR337); when there are two, a refusal weighs more, so that their order does not matter.
    Prestatiestand Stand(Prestatie prestatie)
    {
        var status = Prestatiestatus.Ingediend;
        foreach (var oordeel in _oordelen.GetValueOrDefault(prestatie.Herkomst.Bericht) ?? [])
        {
            if (oordeel.CodesVan(prestatie) is { } codes)
                return new Prestatiestand(prestatie, Prestatiestatus.Afgewezen, codes);
            status = oordeel.AllesAfgewezen || status == Prestatiestatus.Afgewezen ? Prestatiestatus.Afgewezen : Prestatiestatus.Toegekend;
        }

        return new Prestatiestand(prestatie, status, []);
    }

    static List<TWaarde> Lijst<TSleutel, TWaarde>(Dictionary<TSleutel, List<TWaarde>> lijsten, TSleutel sleutel)
        where TSleutel : notnull => CollectionsMarshal.GetValueRefOrAddDefault(lijsten, sleutel, out _) ??= [];
}
