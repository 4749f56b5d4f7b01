using System.Globalization;
using Hub.Kern.Partijen;
using Hub.Keten.Termijnen;
using Hub.Keten.Volumes;
using Hub.Portaal.Declareren;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Hub.Validatie.Standaarden;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Backoffice;

/// <summary>Why Prestaties were refused, by cause and by aanbieder, over a period of months.</summary>
[Authorize(Portaalbeleid.Backoffice)]
public sealed class UitvalModel(Uitvaltelling telling, Mandaten mandaten, Partijregister partijen, TimeProvider klok) : Partijpagina
{
    const int MaxMaanden = 24;
    const int InGrafiek = 8;
    const string Vorm = "yyyy-MM";

    /// <summary>First month, as asked: 2026-09.</summary>
    public string Van { get; private set; } = "";

    /// <summary>Last month, as asked.</summary>
    public string Tot { get; private set; } = "";

    /// <summary>What is wrong with the period, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>What was refused; null when the period is wrong.</summary>
    public Uitval? Uitval { get; private set; }

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The causes that cost most.</summary>
    public Grafiekgegevens Grafiek() => new(
        "Afgewezen bedrag per reden", [.. Uitval!.PerReden.Take(InGrafiek).Select(r => $"{r.Retourcode}: {Codelijsten.Retourcode(r.Retourcode) ?? "onbekende retourcode"}")],
        [new Reeks("Afgewezen", [.. Uitval.PerReden.Take(InGrafiek).Select(r => (double?)Math.Max(0, r.Bedrag / 100d))])])
    {
        Puntnaam = "Retourcode",
        Toon = euro => Nederlands.Euro((long)Math.Round(euro * 100)),
        Asmaat = Nederlands.Euro,
    };

    /// <summary>The figures; by default of this month and the two before.</summary>
    public async Task OnGetAsync(string? van, string? tot, CancellationToken ct)
    {
        var vandaag = Nederland.Datum(klok.GetUtcNow());
        (Van, Tot) = (van ?? Maand(vandaag.AddMonths(-2)), tot ?? Maand(vandaag));
        if (Lees(Van) is not { } begin || Lees(Tot) is not { } einde)
            Fout = "Geef een maand als jaar en maand, bijvoorbeeld 2026-09.";
        else if (einde < begin)
            Fout = "De laatste maand ligt voor de eerste.";
        else if (begin.AddMonths(MaxMaanden) <= einde)
            Fout = $"Kies een periode van hoogstens {MaxMaanden} maanden.";
        else if (!mandaten.Mag(Aangemeld.Partij.Code, Voor.Code, Mandaathandeling.Aanbieden, "JW325"))
            Fout = $"Uw mandaat van {Voor.Naam} geldt niet voor antwoorden op declaraties (JW325).";
        else
            Uitval = await telling.TelAsync(Voor.Code, new Periode(begin, einde.AddMonths(1).AddDays(-1)), ct);
    }

    static string Maand(DateOnly dag) => dag.ToString(Vorm, CultureInfo.InvariantCulture);

    static DateOnly? Lees(string maand) =>
        DateOnly.TryParseExact(maand, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 2015 and < 2100 ? dag : null;
}
