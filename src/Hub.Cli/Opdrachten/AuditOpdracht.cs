using System.CommandLine;
using System.Globalization;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Opslag.Audit;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub audit verifieer</c>: proves the audit trail of a day.</summary>
static class AuditOpdracht
{
    static readonly Option<DateOnly?> Dag = new("--dag") { Description = "De dag (UTC), JJJJ-MM-DD; anders vandaag." };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var verifieer = new Command("verifieer", "Loopt elke keten van een dag na en noemt de eerste schakel die niet klopt.") { Dag, AlsJson };
        verifieer.SetAction(VoerUitAsync);
        return new Command("audit", "Het auditspoor.") { verifieer }.MetHub();
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var dag = regel.GetValue(Dag) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var verslag = await hub.HaalAsync<Auditverslag>($"audit-verificaties/{dag.ToString("O", CultureInfo.InvariantCulture)}", ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(verslag);
        else
            Toon(verslag);
        return verslag.EersteBreuk is null ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static void Toon(Auditverslag verslag)
    {
        Console.WriteLine(
            $"{verslag.Dag:yyyy-MM-dd}: {verslag.Dossiers} dossiers, {verslag.Gebeurtenissen} gebeurtenissen, "
            + $"{(verslag.Verzegeld ? "verzegeld" : "nog niet verzegeld")}.");
        Console.WriteLine(verslag.EersteBreuk is { } breuk
            ? $"GEBROKEN: dossier {breuk.Dossier}, gebeurtenis {breuk.Volgnummer}: {breuk.Reden}."
            : "Alle ketens zijn heel.");
    }
}
