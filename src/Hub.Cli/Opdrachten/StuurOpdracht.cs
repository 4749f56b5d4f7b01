using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies.Weergave;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub stuur</c>: offers messages to a hub.</summary>
static class StuurOpdracht
{
    static readonly Argument<FileInfo[]> Bestanden = new("bestand") { Description = "Berichten (XML).", Arity = ArgumentArity.OneOrMore };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var opdracht = new Command("stuur", "Berichten aanbieden aan de hub. Voorbeeld: HUB_SLEUTEL=demo-0268 hub stuur jw301.xml") { Bestanden, AlsJson };
        opdracht.SetAction(VoerUitAsync);
        return opdracht.MetHub();
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var uitgang = Uitgang.Goed;
        foreach (var bestand in regel.GetRequiredValue(Bestanden))
        {
            await using var bericht = bestand.OpenRead();
            var (bewijs, weigering) = await hub.BiedAanAsync(bericht, ct);
            if (weigering is not null)
                uitgang = Uitgang.Bevindingen;
            if (regel.GetValue(AlsJson))
                Json.Schrijf(new Verzonden(bestand.ToString(), bewijs?.BerichtId, bewijs?.Soort, weigering));
            else
                Meld(bestand, bewijs, weigering);
        }

        return uitgang;
    }

    static void Meld(FileInfo bestand, Ontvangstbewijs? bewijs, Hubprobleem? weigering)
    {
        if (bewijs is not null)
        {
            Console.WriteLine($"{bestand}: {bewijs.Soort} aangenomen als {bewijs.BerichtId} ({bewijs.Status})");
            return;
        }

        Console.WriteLine($"{bestand}: niet aangenomen. {weigering!.Title}. {weigering.Detail}");
        Bevindingentekst.Schrijf(weigering.Bevindingen ?? []);
    }

    sealed record Verzonden(string Bestand, string? BerichtId, string? Soort, Hubprobleem? Weigering);
}
