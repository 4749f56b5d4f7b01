using System.CommandLine;
using System.Security.Cryptography;
using Hub.Cli.Uitvoer;
using Hub.Kern.Partijen;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub partijen</c>: make a key, check a configuration.</summary>
static class PartijenOpdracht
{
    const int Sleutelbytes = 32; // 256 bits of chance: cannot be guessed, so a plain hash is enough

    static readonly Argument<FileInfo> Bestand = new("bestand") { Description = "Configuratiebestand met partijen." };

    public static Command Maak()
    {
        var sleutel = new Command("sleutel", "Maakt een nieuwe API-sleutel: de sleutel zelf voor de partij, de hash voor het configuratiebestand.");
        sleutel.SetAction(_ => MaakSleutel());
        var controleer = new Command("controleer", "Controleert een configuratiebestand.") { Bestand };
        controleer.SetAction(regel => Controleer(regel.GetRequiredValue(Bestand)));
        return new Command("partijen", "Partijen en hun sleutels.") { sleutel, controleer };
    }

    static int MaakSleutel()
    {
        var sleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sleutelbytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Console.WriteLine($"sleutel: {sleutel}");
        Console.WriteLine($"hash:    {Partijregister.Sleutelhash(sleutel)}");
        return Uitgang.Goed;
    }

    static int Controleer(FileInfo bestand)
    {
        var partijen = Partijenbestand.Lees(bestand.FullName, demo: false);
        Console.WriteLine($"{bestand}: {partijen.Alle.Count} partijen, geen fouten.");
        return Uitgang.Goed;
    }
}
