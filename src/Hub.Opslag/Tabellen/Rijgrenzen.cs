using System.Text.RegularExpressions;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Tabellen;

/// <summary>What a row and a group of rows may hold, checked before anything is sent. Messages name fields, never values.</summary>
static partial class Rijgrenzen
{
    const int MaxPerGroep = 100;         // TB-02
    const int MaxVelden = 252;           // TB-04: 255 less the three of the system
    const int MaxTekens = 32 * 1024;     // TB-05: 64 KiB of UTF-16
    const int MaxBinair = 64 * 1024;     // TB-05

    static readonly HashSet<string> Systeemvelden = ["PartitionKey", "RowKey", "Timestamp"];

    public static void Toets(Rij rij)
    {
        Tabelsleutel.Toets(rij.Partitie);
        Tabelsleutel.Toets(rij.Sleutel);
        if (rij.Velden.Count > MaxVelden)
            throw new ArgumentException($"A row has at most {MaxVelden} properties (TB-04).", nameof(rij));
        foreach (var (naam, waarde) in rij.Velden)
            ToetsVeld(naam, waarde);
    }

    public static void Toets(IReadOnlyList<Bewerking> groep)
    {
        if (groep.Count is 0 or > MaxPerGroep)
            throw new ArgumentException($"A group has 1 to {MaxPerGroep} operations (TB-02).", nameof(groep));
        // AZ-03: Azurite looks at the partition of the first one only.
        if (groep.Any(b => b.Rij.Partitie != groep[0].Rij.Partitie))
            throw new ArgumentException("A group stays within one partition (TB-02).", nameof(groep));
        if (groep.Select(b => b.Rij.Sleutel).Distinct(StringComparer.Ordinal).Count() != groep.Count)
            throw new ArgumentException("A group has each row once (TB-02).", nameof(groep));
        foreach (var bewerking in groep)
            Toets(bewerking.Rij);
    }

    static void ToetsVeld(string naam, object? waarde)
    {
        if (!Veldnaam().IsMatch(naam) || Systeemvelden.Contains(naam))
            throw new ArgumentException($"'{naam}' cannot be a property name (TB-04).", nameof(naam));
        var past = waarde switch
        {
            null or int or long or double or bool or DateTimeOffset or Guid => true,
            string tekst => tekst.Length <= MaxTekens,
            byte[] bytes => bytes.Length <= MaxBinair,
            _ => throw new ArgumentException($"Property '{naam}' has a type that a table cannot hold: {waarde.GetType().Name}.", nameof(waarde)),
        };
        if (!past)
            throw new ArgumentException($"Property '{naam}' is larger than 64 KiB (TB-05): put it in a blob.", nameof(waarde));
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,254}$")]
    private static partial Regex Veldnaam();
}
