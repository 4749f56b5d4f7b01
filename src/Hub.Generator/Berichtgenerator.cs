using Hub.Generator.Berichten;
using Hub.Generator.Gegevens;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Generator;

/// <summary>
/// Makes synthetic messages of every type: valid by their schema, keeping to the rules that can be judged within one message,
/// with test BSNs and invented people. Thread-safe.
/// </summary>
/// <param name="soorten">The message types.</param>
public sealed class Berichtgenerator(Berichtsoorten soorten)
{
    const int MeesteProducten = 4;

    readonly Dictionary<string, Productkeuze> _producten =
        soorten.Standaarden.ToDictionary(standaard => standaard.Release, standaard => new Productkeuze(standaard.Release));

    /// <summary>Writes one message, in pieces, and gives its Header as the hub will read it.</summary>
    /// <param name="opties">What to make.</param>
    /// <param name="doel">Takes the bytes; stays open.</param>
    /// <param name="ct">Stops the writing.</param>
    /// <exception cref="ArgumentException">The options contradict each other or the standard; nothing was written.</exception>
    public async Task<Berichtkop> SchrijfAsync(Generatoropties opties, Stream doel, CancellationToken ct)
    {
        Optietoets.Toets(opties, _producten[opties.Soort.Release].Aantal);
        var opdracht = Opdracht.Van(opties, soorten);
        var declaratie = IsDeclaratie(opties.Soort)
            ? await new Declaratieplan(_producten[opties.Soort.Release]).MaakAsync(opdracht, opties, ct)
            : null;

        using var x = new Berichtschrijver(doel, opties.Soort, opdracht.Standaard, opties.Inspringing);
        Kop.Schrijf(x, opdracht);
        if (declaratie is not null)
            await SchrijfDeclaratieAsync(x, opdracht, declaratie, opties.Seed, ct);
        else if (opties.Soort.AntwoordOp is null || opties.Oordeel == Oordeel.DeelsAfgekeurd)
            SchrijfCasus(x, opdracht, opties);
        await x.SluitAfAsync(ct);
        return opdracht.Kop;
    }

    static bool IsDeclaratie(Berichtsoort soort) => Berichtvorm.Van(soort.AntwoordOp ?? soort.Naam) is null;

    void SchrijfCasus(Berichtschrijver x, Opdracht opdracht, Generatoropties opties)
    {
        var aantal = opties.AantalRegels ?? Kansen.Deel(opties.Seed, -1).Next(1, MeesteProducten + 1);
        var casus = Casus.Maak(_producten[opties.Soort.Release], opties.Seed, opdracht.Heendatum, aantal);
        var vorm = Berichtvorm.Van(opties.Soort.AntwoordOp ?? opties.Soort.Naam)!;
        vorm.Schrijf(x, casus, vorm.Foutcode);
    }

    static ValueTask SchrijfDeclaratieAsync(Berichtschrijver x, Opdracht opdracht, Declaratie declaratie, int seed, CancellationToken ct)
    {
        if (opdracht.Kop.Soort.AntwoordOp is null)
            return Declaratiebericht.SchrijfAsync(x, declaratie, ct);
        if (opdracht.Oordeel == Oordeel.Afgekeurd)
            return ValueTask.CompletedTask;

        // The clients made here are those refused; what else was claimed and is awarded only shows in the totals.
        var toegekend = (long)Kansen.Deel(seed, -2).Next(10_000, 1_000_000);
        var afgekeurd = opdracht.Oordeel == Oordeel.Akkoord ? 0 : declaratie.Totaal;
        return Declaratiebericht.SchrijfAntwoordAsync(x, declaratie with { Totaal = toegekend + afgekeurd }, toegekend, ct);
    }
}
