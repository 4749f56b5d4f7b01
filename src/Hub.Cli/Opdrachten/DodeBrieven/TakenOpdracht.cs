using System.CommandLine;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Spectre.Console;
using static Hub.Cli.Opdrachten.DodeBrieven.Brievenopties;

namespace Hub.Cli.Opdrachten.DodeBrieven;

/// <summary><c>hub dode-brieven taken</c> and <c>taak</c>: actions on many dead letters, followed, paused, resumed and cancelled.</summary>
static class TakenOpdracht
{
    static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(500);
    static readonly Argument<string> Taak = new("taak") { Description = "Kenmerk van de taak." };
    static readonly Option<bool> Pauzeer = new("--pauzeer") { Description = "Stilzetten." };
    static readonly Option<bool> Hervat = new("--hervat") { Description = "Verder laten gaan." };
    static readonly Option<bool> Annuleer = new("--annuleer") { Description = "Stoppen; wat gedaan is blijft gedaan." };

    public static Command Lijst() => Deel("taken", "Taken op dode brieven.", LijstAsync, AlsJson);

    public static Command Een() => Deel("taak", "Een taak volgen, stilzetten, hervatten of annuleren.", EenAsync, Taak, Pauzeer, Hervat, Annuleer, AlsJson);

    /// <summary>Begins a task and follows it to its end; with a question first when somebody is there to answer (UX-04).</summary>
    public static async Task<int> BeginAsync(ParseResult regel, Taakverzoek verzoek, CancellationToken ct)
    {
        using var hub = regel.Client();
        if (!regel.GetValue(Ja) && !Console.IsInputRedirected && !await BevestigAsync(hub, verzoek, ct))
            return Uitgang.Fout;
        var taak = await hub.PlaatsAsync<Taakweergave>("hersteltaken", verzoek, ct);
        if (!regel.GetValue(NietWachten))
            taak = await VolgAsync(hub, taak, ct);
        Toon(regel, taak);
        return taak.Mislukt == 0 ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static async Task<bool> BevestigAsync(Hubclient hub, Taakverzoek verzoek, CancellationToken ct)
    {
        var aantal = verzoek.Brieven?.Count
            ?? (await hub.HaalAsync<Oorzakenweergave>("oorzaken", ct)).Oorzaken.FirstOrDefault(o => o.Id == verzoek.Oorzaak)?.Aantal ?? 0;
        return AnsiConsole.Confirm($"{verzoek.Actie} met {aantal} dode brieven?", defaultValue: false);
    }

    // The bar goes to stderr, and only to a terminal: stdout is for data (DX-02).
    static async Task<Taakweergave> VolgAsync(Hubclient hub, Taakweergave taak, CancellationToken ct)
    {
        if (Console.IsErrorRedirected)
            return await WachtAsync(hub, taak, _ => { }, ct);
        var stderr = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await stderr.Progress().AutoClear(true).StartAsync(balk =>
        {
            var streep = balk.AddTask("Dode brieven", maxValue: 1);
            return WachtAsync(hub, taak, t => (streep.MaxValue, streep.Value) = (Math.Max(1, t.Totaal ?? 1), t.Gedaan), ct);
        });
    }

    static async Task<Taakweergave> WachtAsync(Hubclient hub, Taakweergave taak, Action<Taakweergave> toon, CancellationToken ct)
    {
        while (taak.Status == Taakstatus.Bezig)
        {
            await Task.Delay(Tussenpoos, TimeProvider.System, ct);
            taak = await hub.HaalAsync<Taakweergave>($"hersteltaken/{taak.Id}", ct);
            toon(taak);
        }

        return taak;
    }

    static async Task<int> LijstAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var taken = new List<Taakweergave>();
        string? na = null;
        do
        {
            var bladzijde = await hub.HaalAsync<Takenweergave>($"hersteltaken?limiet=1000{(na is null ? "" : $"&na={na}")}", ct);
            taken.AddRange(bladzijde.Taken);
            na = bladzijde.Volgende;
        }
        while (na is not null);

        if (regel.GetValue(AlsJson))
            taken.ForEach(Json.Schrijf);
        else
            Schrijf(taken);
        return Uitgang.Goed;
    }

    static async Task<int> EenAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var pad = $"hersteltaken/{Uri.EscapeDataString(regel.GetRequiredValue(Taak))}";
        Toon(regel, Gevraagd(regel) is { } status
            ? await hub.WijzigAsync<Taakweergave>(pad, new Taakwijziging(status), ct)
            : await hub.HaalAsync<Taakweergave>(pad, ct));
        return Uitgang.Goed;
    }

    static Taakstatus? Gevraagd(ParseResult regel) =>
        regel.GetValue(Annuleer) ? Taakstatus.Geannuleerd
        : regel.GetValue(Pauzeer) ? Taakstatus.Gepauzeerd
        : regel.GetValue(Hervat) ? Taakstatus.Bezig : null;

    static void Toon(ParseResult regel, Taakweergave taak)
    {
        if (regel.GetValue(AlsJson))
            Json.Schrijf(taak);
        else
            Schrijf([taak]);
    }

    static void Schrijf(IEnumerable<Taakweergave> taken) => Tabel.Schrijf(
        ["taak", "actie", "status", "totaal", "gelukt", "overgeslagen", "mislukt", "door", "sinds"],
        taken.Select(t => (IReadOnlyList<string?>)
            [t.Id, $"{t.Actie}", $"{t.Status}", $"{t.Totaal}", $"{t.Gelukt}", $"{t.Overgeslagen}", $"{t.Mislukt}", t.Door, Tabel.Tijd(t.Sinds)]));
}
