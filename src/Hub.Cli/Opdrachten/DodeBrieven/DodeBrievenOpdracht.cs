using System.CommandLine;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Hub.Functies.Weergave;
using static Hub.Cli.Opdrachten.DodeBrieven.Brievenopties;

namespace Hub.Cli.Opdrachten.DodeBrieven;

/// <summary><c>hub dode-brieven</c>: list, look, offer again, settle, one or many; for operators.</summary>
static class DodeBrievenOpdracht
{
    public static Command Maak() => new Command("dode-brieven", "Berichten die de hub niet kon verwerken. Voorbeeld: HUB_SLEUTEL=demo-operator hub dode-brieven oorzaken")
    {
        Deel("oorzaken", "Hoeveel er open staan per oorzaak, sinds wanneer, en wat er op het spel staat.", OorzakenOpdracht.LijstAsync, AlsJson),
        OorzakenOpdracht.Demp(),
        Deel("lijst", "Open dode brieven, oudste eerst.", LijstAsync, Oorzaak, AlsJson),
        Deel("toon", "Wat er misging, de pogingen, en wat er met het bericht gebeurd is.", ToonAsync, Id, AlsJson),
        Deel("opnieuw", "Opnieuw aanbieden aan de stap waar het misging; meer brieven tegelijk als taak.", OpnieuwAsync, Ids, Oorzaak, Bestemming, Waarom, Ja, NietWachten, AlsJson),
        Deel("afhandelen", "Sluiten met een reden; het bericht gaat niet verder. Meer brieven tegelijk als taak.", AfhandelenAsync, Ids, Oorzaak, Reden, Ja, NietWachten, AlsJson),
        CorrectieOpdracht.Voorstel(),
        CorrectieOpdracht.Bevestiging(),
        TakenOpdracht.Lijst(),
        TakenOpdracht.Een(),
    }.MetHub();

    static async Task<int> LijstAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var brieven = new List<Dodebrief>();
        var oorzaak = regel.GetValue(Oorzaak) is { } o ? $"&oorzaak={Uri.EscapeDataString(o)}" : "";
        string? na = null;
        do
        {
            var bladzijde = await hub.HaalAsync<Dodebrievenweergave>($"dode-brieven?limiet=1000{oorzaak}{(na is null ? "" : $"&na={na}")}", ct);
            brieven.AddRange(bladzijde.DodeBrieven);
            na = bladzijde.Volgende;
        }
        while (na is not null);

        if (regel.GetValue(AlsJson))
            brieven.ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["id", "reden", "soort", "inzender", "voor", "sinds", "keren", "cliënten", "euro", "omschrijving"],
                brieven.Select(b => (IReadOnlyList<string?>)
                    [b.Id, b.Reden, b.Soort, b.Inzender, b.Bestemming, Tabel.Tijd(b.Sinds), $"{b.Keren}", $"{b.Clienten}", Tabel.Euro(b.Eurocenten), b.Omschrijving]));
        return Uitgang.Goed;
    }

    static async Task<int> ToonAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var brief = await hub.HaalAsync<Dodebriefweergave>(Pad(regel.GetRequiredValue(Id)), ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(brief);
        else
            Toon(brief);
        return Uitgang.Goed;
    }

    static void Toon(Dodebriefweergave brief)
    {
        Console.WriteLine($"{brief.Reden} op {brief.Wachtrij}: {brief.Omschrijving}");
        if (brief.Clienten is { } clienten)
            Console.WriteLine($"  op het spel: {clienten} cliënt(en){(brief.Eurocenten is { } centen ? $", € {Tabel.Euro(centen)}" : "")}");
        foreach (var poging in brief.Pogingen)
            Console.WriteLine($"  {Tabel.Tijd(poging.Tijdstip)} {poging.Stap}: {poging.Uitkomst} ({poging.Fout})");
        foreach (var koppeling in brief.Gekoppeld)
            Console.WriteLine($"  {koppeling.Relatie}: {koppeling.Soort} {koppeling.BerichtId} ({koppeling.Status})");
        Geschiedenis.Toon(new Auditweergave(brief.BerichtId, brief.Gebeurtenissen));
    }

    static Task<int> OpnieuwAsync(ParseResult regel, CancellationToken ct)
    {
        var (naar, reden) = (regel.GetValue(Bestemming), regel.GetValue(Waarom));
        return EenOfMeerAsync(
            regel, "heraanbiedingen", new Heraanbieding(naar, reden),
            new Taakverzoek(naar is null ? Herstelactie.Opnieuw : Herstelactie.AndereRoute, Bestemming: naar, Reden: reden), ct);
    }

    static Task<int> AfhandelenAsync(ParseResult regel, CancellationToken ct)
    {
        var reden = regel.GetRequiredValue(Reden);
        return EenOfMeerAsync(regel, "afhandeling", new Afhandeling(reden), new Taakverzoek(Herstelactie.Afhandelen, Reden: reden), ct);
    }

    static async Task<int> EenOfMeerAsync(ParseResult regel, string deel, object inhoud, Taakverzoek taak, CancellationToken ct)
    {
        var (ids, oorzaak) = (regel.GetValue(Ids) ?? [], regel.GetValue(Oorzaak));
        if (ids.Length != 1 || oorzaak is not null)
            return await TakenOpdracht.BeginAsync(regel, taak with { Oorzaak = oorzaak, Brieven = ids.Length > 0 ? ids : null }, ct);
        using var hub = regel.Client();
        var audit = await hub.PlaatsAsync<Auditweergave>($"{Pad(ids[0])}/{deel}", inhoud, ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(audit);
        else
            Geschiedenis.Toon(audit);
        return Uitgang.Goed;
    }

    static string Pad(string id) => $"dode-brieven/{Uri.EscapeDataString(id)}";
}
