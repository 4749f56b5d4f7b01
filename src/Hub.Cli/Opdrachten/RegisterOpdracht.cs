using System.CommandLine;
using System.Globalization;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Keten.Register.Bijhouden;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub register</c>: fills the register of a gemeente from an archive, or rebuilds it from what the hub has.</summary>
static class RegisterOpdracht
{
    static readonly Argument<FileSystemInfo> Bron = new("bron") { Description = "Map met berichten (elk .xml-bestand daarin) of een ZIP-bestand." };
    static readonly Option<string> Gemeente = new("--gemeente") { Description = "Gemeentecode, 4 cijfers.", Required = true };
    static readonly Option<DateOnly?> Vanaf = new("--vanaf") { Description = "Eerste dag (UTC), JJJJ-MM-DD; anders een jaar geleden." };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var importeer = new Command(
            "importeer", "Leest eerder verzonden berichten in het register; er wordt niets bezorgd. Voorbeeld: hub register importeer archief.zip --gemeente 0268")
        {
            Bron, Gemeente, AlsJson,
        };
        importeer.SetAction(ImporteerAsync);
        var herbouw = new Command("herbouw", "Neemt alsnog in het register op wat de hub heeft en daar nog niet in staat. Opnieuw is veilig.")
        {
            Gemeente, Vanaf, AlsJson,
        };
        herbouw.SetAction(HerbouwAsync);
        return new Command("register", "Het register van toewijzingen, leveringen, verzoeken en prestaties van een gemeente.") { importeer, herbouw }.MetHub();
    }

    static async Task<int> ImporteerAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        using var archief = Archiefbestanden.Open(regel.GetRequiredValue(Bron));
        var pad = $"registers/{regel.GetRequiredValue(Gemeente)}/archiefberichten";
        var telling = new Telling();
        await Voortgang.LangsAsync(archief.Bestanden, bestand => LeesInAsync(hub, pad, bestand, ct), (bestand, uitkomst) =>
        {
            telling.Tel(uitkomst.Opgenomen, uitkomst.Reden);
            if (regel.GetValue(AlsJson))
                Json.Schrijf(new Inleesregel(bestand.Naam, uitkomst.Soort, uitkomst.Opgenomen, uitkomst.Reden));
            else if (!uitkomst.Opgenomen)
                Console.WriteLine($"{bestand.Naam}: overgeslagen. {uitkomst.Reden}");
        });
        return Besluit(telling, regel);
    }

    static async Task<Inleesuitkomst> LeesInAsync(Hubclient hub, string pad, Archiefbestand bestand, CancellationToken ct)
    {
        await using var inhoud = bestand.Open();
        var (uitkomst, weigering) = await hub.BiedAanAsync<Inleesuitkomst>(pad, inhoud, "application/xml", ct);
        return uitkomst ?? throw new Opdrachtfout($"{weigering!.Title}. {weigering.Detail}");
    }

    static async Task<int> HerbouwAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var eerste = regel.GetValue(Vanaf) ?? vandaag.AddYears(-1);
        var delen = Enumerable.Range(0, Math.Max(0, vandaag.DayNumber - eerste.DayNumber + 1))
            .Select(dag => eerste.AddDays(dag).ToString("O", CultureInfo.InvariantCulture)).Prepend("archief").ToList();
        var telling = new Telling();
        await Voortgang.LangsAsync(
            delen,
            deel => hub.PlaatsAsync<Herbouwverslag>($"registers/{regel.GetRequiredValue(Gemeente)}/herbouwingen/{deel}", null, ct),
            (deel, verslag) =>
            {
                telling.Tel(verslag);
                if (regel.GetValue(AlsJson))
                    Json.Schrijf(new Herbouwregel(deel, verslag.Opgenomen, verslag.Overgeslagen));
            });
        return Besluit(telling, regel);
    }

    static int Besluit(Telling telling, ParseResult regel)
    {
        if (!regel.GetValue(AlsJson))
            telling.Schrijf();
        return telling.IsVolledig ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    sealed record Inleesregel(string Bestand, string? Soort, bool Opgenomen, string? Reden);

    sealed record Herbouwregel(string Deel, int Opgenomen, IReadOnlyDictionary<string, int> Overgeslagen);

    /// <summary>How many were taken in, and how many were not and why.</summary>
    sealed class Telling
    {
        readonly SortedDictionary<string, int> _overgeslagen = new(StringComparer.Ordinal);
        int _opgenomen;

        public bool IsVolledig => _overgeslagen.Count == 0;

        public void Tel(bool opgenomen, string? reden)
        {
            _opgenomen += opgenomen ? 1 : 0;
            if (!opgenomen)
                _overgeslagen[reden ?? ""] = _overgeslagen.GetValueOrDefault(reden ?? "") + 1;
        }

        public void Tel(Herbouwverslag verslag)
        {
            _opgenomen += verslag.Opgenomen;
            foreach (var (reden, aantal) in verslag.Overgeslagen)
                _overgeslagen[reden] = _overgeslagen.GetValueOrDefault(reden) + aantal;
        }

        public void Schrijf()
        {
            Console.WriteLine($"{_opgenomen} opgenomen, {_overgeslagen.Values.Sum()} overgeslagen.");
            foreach (var (reden, aantal) in _overgeslagen)
                Console.WriteLine($"  {aantal,6} × {reden}");
        }
    }
}
