using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Berichtproeven;

/// <summary>Valid messages to test with.</summary>
public static class Proefberichten
{
    /// <summary>The day on which the tests take place.</summary>
    public static readonly DateOnly Peildatum = new(2026, 7, 15);

    static readonly Berichtgenerator Generator = new(Berichtsoorten.Ingebouwd);

    /// <summary>The names of the fourteen message types.</summary>
    public static IReadOnlyList<string> Namen { get; } = [.. Berichtsoorten.Ingebouwd.Alle.Select(soort => soort.Naam)];

    /// <summary>A generated message, with as much in it as its type can have.</summary>
    public static byte[] Maak(string naam, int seed = 1) =>
        Maak(new Generatoropties { Soort = Soort(naam), Seed = seed, Peildatum = Peildatum, Oordeel = Oordeel.DeelsAfgekeurd, AantalRegels = 3 });

    /// <summary>A generated message.</summary>
    public static byte[] Maak(Generatoropties opties)
    {
        var bytes = new MemoryStream();
        Generator.SchrijfAsync(opties, bytes, CancellationToken.None).GetAwaiter().GetResult(); // a MemoryStream never waits
        return bytes.ToArray();
    }

    /// <summary>The message type with this name.</summary>
    public static Berichtsoort Soort(string naam) => Berichtsoorten.Ingebouwd.MetNaam(naam)!;
}
