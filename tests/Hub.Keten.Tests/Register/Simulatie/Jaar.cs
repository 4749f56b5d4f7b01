using System.Text;
using System.Text.RegularExpressions;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Register.Simulatie;

/// <summary>A message of the simulated year with the id that the hub gives it.</summary>
/// <param name="Id">The hub's id.</param>
/// <param name="Kop">Its Header.</param>
/// <param name="Inhoud">The message.</param>
/// <param name="AntwoordOp">Id of the message that it answers, or null.</param>
sealed record Jaarbericht(string Id, Berichtkop Kop, ReadOnlyMemory<byte> Inhoud, string? AntwoordOp);

/// <summary>
/// A year of conversations between 55 gemeenten and 40 aanbieders, in the order in which they were sent: with refusals, changed
/// toewijzingen, and starts that are taken back and sent anew. The same seed gives the same year.
/// </summary>
static partial class Jaar
{
    public const int Gemeenten = 55;
    public const int Aanbieders = 40;
    static readonly Berichtgenerator Berichten = new(Berichtsoorten.Ingebouwd);
    static readonly Gespreksgenerator Gesprekken = new(Berichtsoorten.Ingebouwd);

    public static async Task<List<Jaarbericht>> MaakAsync(int gesprekken, int seed)
    {
        var (jaar, kans) = (new List<Jaarbericht>(), new Random(seed));
        for (var nummer = 0; nummer < gesprekken; nummer++)
            jaar.AddRange(await GesprekAsync(nummer, kans));
        return [.. jaar.OrderBy(bericht => bericht.Kop.Dagtekening)]; // stable: within a day as they were made
    }

    static async Task<List<Jaarbericht>> GesprekAsync(int nummer, Random kans)
    {
        var gesprek = await Gesprekken.MaakAsync(
            new Gespreksopties
            {
                Seed = nummer, Peildatum = new DateOnly(2026, 1, 1).AddMonths(kans.Next(12)).AddDays(24), AantalProducten = 1 + kans.Next(2),
                Gemeente = $"{1000 + (nummer % Gemeenten)}", Aanbieder = $"{42420000 + (nummer % Aanbieders)}",
            },
            default);
        var uit = new List<Jaarbericht>();
        for (var deel = 0; deel < gesprek.Count; deel += 2)
        {
            var (heen, antwoord, geweigerd) = (gesprek[deel], gesprek[deel + 1], kans.Next(12) == 0);
            uit.Add(Bericht(heen));
            uit.Add(Bericht(geweigerd ? await WeigeringAsync(antwoord) : antwoord));
            if (heen.Kop.Soort.Naam == "JW301" && kans.Next(4) == 0)
                uit.Add(Bericht(Gewijzigd(heen)));
            if (heen.Kop.Soort.Naam == "JW305" && !geweigerd && kans.Next(4) == 0) // nothing is taken back that was refused (TR063)
                uit.AddRange(Correctie(heen).Select(Bericht));
        }

        return uit;
    }

    static async Task<Gespreksbericht> WeigeringAsync(Gespreksbericht antwoord)
    {
        using var stroom = new MemoryStream();
        var heen = Vraag(antwoord.Kop)!;
        var kop = await Berichten.SchrijfAsync(
            new Generatoropties
            {
                Soort = antwoord.Kop.Soort, Seed = 1, Peildatum = antwoord.Kop.Soort.IsRetourbericht ? heen.Dagtekening.AddDays(1) : antwoord.Kop.Dagtekening,
                Heenbericht = heen, Oordeel = Oordeel.Afgekeurd, Identificatie = antwoord.Kop.Soort.IsRetourbericht ? null : antwoord.Kop.Identificatie,
            },
            stroom, default);
        return new Gespreksbericht(kop, stroom.ToArray());
    }

    // A toewijzing decided anew a day later, in a message of its own (IV013, IV066).
    static Gespreksbericht Gewijzigd(Gespreksbericht toewijzing) => Ander(toewijzing, "W", 3, tekst =>
        Volume().Replace(
            Toewijzingstijd().Replace(tekst, m => $"{m.Groups[1].Value}23:59:59"),
            m => $"{m.Groups[1].Value}{int.Parse(m.Groups[2].Value, null) + 1}"));

    // A start that is taken back and, in another message of the same day, sent once more (IV008).
    static IEnumerable<Gespreksbericht> Correctie(Gespreksbericht start) =>
    [
        Ander(start, "V", 2, tekst => tekst.Replace("StatusAanlevering>1<", "StatusAanlevering>3<", StringComparison.Ordinal)),
        Ander(start, "N", 2, tekst => tekst),
    ];

    static Gespreksbericht Ander(Gespreksbericht bericht, string letter, int dagenLater, Func<string, string> wijzig)
    {
        var kop = bericht.Kop with { Identificatie = letter + bericht.Kop.Identificatie[1..], Dagtekening = bericht.Kop.Dagtekening.AddDays(dagenLater) };
        var tekst = Dagtekening().Replace(
            Encoding.UTF8.GetString(bericht.Inhoud.Span).Replace($"Identificatie>{bericht.Kop.Identificatie}<", $"Identificatie>{kop.Identificatie}<", StringComparison.Ordinal),
            $"${{1}}{kop.Dagtekening:yyyy-MM-dd}", 1);
        return new Gespreksbericht(kop, Encoding.UTF8.GetBytes(wijzig(tekst)));
    }

    static Jaarbericht Bericht(Gespreksbericht bericht) => new(
        BerichtId.Van(bericht.Kop), bericht.Kop, bericht.Inhoud, Vraag(bericht.Kop) is { } vraag ? BerichtId.Van(vraag) : null);

    static Berichtkop? Vraag(Berichtkop antwoord) => Berichtsoorten.Ingebouwd.VraagVan(antwoord.Soort) is not { } soort ? null
        : antwoord.Soort.IsRetourbericht ? antwoord with { Soort = soort }
        : new Berichtkop(soort, antwoord.Ontvanger, antwoord.Afzender, antwoord.DeclaratieIdentificatie!, antwoord.Dagtekening.AddDays(-1));

    [GeneratedRegex("(<ijw:Dagtekening>)[0-9-]{10}")]
    private static partial Regex Dagtekening();

    [GeneratedRegex("(<jw301:Toewijzingstijd>)[0-9:]{8}")]
    private static partial Regex Toewijzingstijd();

    [GeneratedRegex("(<ijw:Volume>)([0-9]+)")]
    private static partial Regex Volume();
}
