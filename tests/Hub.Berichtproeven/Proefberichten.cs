using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Berichtproeven;

/// <summary>Valid messages to test with.</summary>
public static class Proefberichten
{
    /// <summary>The day on which the tests take place.</summary>
    public static readonly DateOnly Peildatum = new(2026, 7, 15);

    /// <summary>The day on which parties send each other messages through a hub.</summary>
    public static readonly DateOnly Verkeersdag = new(2026, 1, 15);

    static readonly Berichtgenerator Generator = new(Berichtsoorten.Ingebouwd);
    static int _nummer = 8_000_000 + (Environment.ProcessId % 1000 * 1000); // far from the seeds that tests choose themselves

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

    /// <summary>A number that nobody in this process used before.</summary>
    public static int Nummer() => Interlocked.Increment(ref _nummer);

    /// <summary>A message of this type, from who sends it to who gets it, with an Identificatie of its own.</summary>
    public static Generatoropties Nieuw(string soort, string gemeente, string aanbieder)
    {
        var nummer = Nummer();
        return Tussen(soort, gemeente, aanbieder) with { Seed = nummer, Identificatie = $"P{nummer}" };
    }

    /// <summary>A message of this type, from who sends it to who gets it.</summary>
    public static Generatoropties Tussen(string soort, string gemeente, string aanbieder)
    {
        var vanGemeente = Soort(soort).Richting == Richting.GemeenteNaarAanbieder;
        return new Generatoropties
        {
            Soort = Soort(soort), Seed = 1, Peildatum = Verkeersdag,
            Afzender = vanGemeente ? gemeente : aanbieder, Ontvanger = vanGemeente ? aanbieder : gemeente,
        };
    }

    /// <summary>A generated message with its header.</summary>
    public static async Task<(byte[] Bericht, Berichtkop Kop)> SchrijfAsync(Generatoropties opties)
    {
        using var stroom = new MemoryStream();
        var kop = await Generator.SchrijfAsync(opties, stroom, CancellationToken.None);
        return (stroom.ToArray(), kop);
    }

    /// <summary>The message type with this name.</summary>
    public static Berichtsoort Soort(string naam) => Berichtsoorten.Ingebouwd.MetNaam(naam)!;
}
