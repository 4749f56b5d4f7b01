using Hub.Validatie.Schrijven;

namespace Hub.Berichtproeven.Taal;

/// <content>Declaraties and their answers.</content>
sealed partial class Bouwer
{
    const string Euro = "83";
    const long Standaardtarief = 5000;

    static readonly Declaratie Onbekend = new("999999999999", new DateOnly(2026, 1, 1), "ONBEKEND", 0);

    void Declaratie(Berichtschrijver x, Berichttekst tekst, string identificatie)
    {
        var nummer = tekst.Kop.Na("nummer") ?? $"D{_volgnummer}";
        var periode = tekst.Kop.Maand("over") ?? throw tekst.Kop.Fout("een declaratie is 'over' een maand");
        var clienten = Clienten(tekst);
        var totaal = clienten.SelectMany(client => client.Prestaties).Sum(prestatie => prestatie.Getekend);
        _declaraties[nummer] = new Declaratie(identificatie, tekst.Dagtekening, nummer, totaal);
        using var _ = x.Begin("Declaratie");
        x.Waarde("DeclaratieNummer", nummer);
        Periode(x, "DeclaratiePeriode", periode);
        x.Waarde("DeclaratieDagtekening", tekst.Dagtekening);
        Bedrag(x, "TotaalIngediendBedrag", "TotaalBedrag", totaal);
        using var lijst = x.Begin("Clienten");
        foreach (var (bsn, prestaties) in clienten)
        {
            using var client = x.Begin("Client");
            x.Waarde("Bsn", bsn);
            using var regels = x.Begin("Prestaties");
            prestaties.ForEach(prestatie => Prestatie(x, prestatie));
        }
    }

    void Declaratieantwoord(Berichtschrijver x, Berichttekst tekst, Declaratie declaratie)
    {
        var afgewezen = Clienten(tekst);
        using var _ = x.Begin("DeclaratieAntwoord");
        x.Waarde("DeclaratieNummer", tekst.Kop.Na("nummer") ?? declaratie.Nummer);
        Bedrag(x, "TotaalIngediendBedrag", "TotaalBedrag", declaratie.Totaal);
        Bedrag(x, "TotaalToegekendBedrag", "TotaalBedrag", declaratie.Totaal - afgewezen.SelectMany(client => client.Prestaties).Sum(p => p.Getekend));
        if (afgewezen.Count > 0)
        {
            using var lijst = x.Begin("Clienten");
            foreach (var (bsn, prestaties) in afgewezen)
            {
                using var client = x.Begin("Client");
                x.Waarde("Bsn", bsn);
                using (x.Begin("Prestaties"))
                    prestaties.ForEach(prestatie => Prestatie(x, prestatie));
                x.Retourcodes("0200");
            }
        }

        x.Retourcodes(afgewezen.Count > 0 ? "0200" : "8001");
    }

    // Lines 'client N' tell whose the lines after them are.
    List<(string Bsn, List<Prestatieregel> Prestaties)> Clienten(Berichttekst tekst)
    {
        var clienten = new List<(string Bsn, List<Prestatieregel> Prestaties)>();
        foreach (var zin in tekst.Zinnen)
        {
            var soort = zin.Neem("een woord");
            if (soort == "client")
                clienten.Add((Bsns[(int)zin.Getal(zin.Neem("het nummer")) - 1], []));
            else
            {
                if (clienten.Count == 0)
                    clienten.Add((Bsns[0], []));
                clienten[^1].Prestaties.Add(Lees(zin, soort));
            }
        }

        return clienten;
    }

    Prestatieregel Lees(Zin zin, string soort)
    {
        var nummer = zin.Neem("het referentienummer");
        var regel = soort switch
        {
            "prestatie" => new Prestatieregel(nummer),
            "credit" => Eerder(zin, zin.Na("van") ?? throw zin.Fout("een credit is 'van' een prestatie")) is var debet
                ? debet with { Nummer = nummer, Vorige = debet.Nummer, IsCredit = true }
                : null!,
            "afgewezen" => Eerder(zin, nummer) with { Code = zin.Neem("de retourcode") },
            _ => throw zin.Fout($"verwacht 'prestatie', 'credit' of 'afgewezen', niet '{soort}'"),
        };
        regel = Pas(regel, zin);
        if (soort != "afgewezen")
            _prestaties[nummer] = regel;
        return regel;
    }

    // What is not known is made up, so that it can be compared with nothing.
    Prestatieregel Eerder(Zin zin, string nummer) =>
        _prestaties.GetValueOrDefault(nummer) ?? Pas(new Prestatieregel(nummer), zin);

    static Prestatieregel Pas(Prestatieregel regel, Zin zin)
    {
        if (zin.Volume("volume") is var (volume, eenheid))
            regel = regel with { Volume = volume, Eenheid = eenheid };
        regel = regel with
        {
            Toewijzing = zin.Na("toewijzing") ?? regel.Toewijzing,
            Product = zin.Na("product") ?? regel.Product,
            Periode = zin.Maand("over") ?? (zin.Dag("vanaf") is { } begin ? (begin, zin.Dag("tot") ?? throw zin.Fout("na 'vanaf' hoort 'tot'")) : regel.Periode),
            Tarief = regel.Eenheid == Euro ? null : zin.Bedrag("tarief") ?? regel.Tarief ?? Standaardtarief,
        };
        return regel with { Bedrag = zin.Bedrag("bedrag") ?? (regel.Tarief ?? 1) * regel.Volume };
    }

    static void Prestatie(Berichtschrijver x, Prestatieregel p)
    {
        using var _ = x.Begin("Prestatie");
        using (x.Begin("ProductReferentie"))
        {
            x.Basis("ReferentieNummer", p.Nummer);
            x.Basis("VorigReferentieNummer", p.Vorige);
        }

        x.Waarde("ToewijzingNummer", p.Toewijzing);
        x.Waarde("ProductCategorie", p.Product[..2]);
        x.Waarde("ProductCode", p.Product);
        Periode(x, "ProductPeriode", p.Periode);
        x.Waarde("GeleverdVolume", p.Volume);
        x.Waarde("Eenheid", p.Eenheid);
        x.Waarde("ProductTarief", p.Tarief);
        Bedrag(x, "IngediendBedrag", "Bedrag", p.Getekend);
        if (p.Code is { } code)
            x.Retourcodes(code);
    }

    Declaratie Beantwoord(Zin kop)
    {
        var nummer = kop.Na("op") ?? throw kop.Fout("een JW325 is 'op' een declaratienummer");
        return _declaraties.GetValueOrDefault(nummer) ?? Onbekend;
    }

    static void Periode(Berichtschrijver x, string naam, (DateOnly Begin, DateOnly Einde) periode)
    {
        using var _ = x.Begin(naam);
        x.Basis("Begindatum", periode.Begin);
        x.Basis("Einddatum", periode.Einde);
    }

    static void Bedrag(Berichtschrijver x, string naam, string deel, long eurocenten)
    {
        using var _ = x.Begin(naam);
        x.Basis(deel, Math.Abs(eurocenten));
        x.Basis("DebetCredit", eurocenten < 0 ? "C" : "D");
    }
}

/// <summary>A Prestatie in a scenario.</summary>
sealed record Prestatieregel(string Nummer)
{
    public string? Vorige { get; init; }

    public bool IsCredit { get; init; }

    public string Toewijzing { get; init; } = "1";

    public string Product { get; init; } = "45A03";

    public (DateOnly Begin, DateOnly Einde) Periode { get; init; } = (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

    public long Volume { get; init; } = 4;

    public string Eenheid { get; init; } = "04";

    public long? Tarief { get; init; }

    public long Bedrag { get; init; }

    public string? Code { get; init; }

    public long Getekend => IsCredit ? -Bedrag : Bedrag;
}

/// <summary>A declaratie in a scenario.</summary>
sealed record Declaratie(string Identificatie, DateOnly Dagtekening, string Nummer, long Totaal);
