using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Hub.Kern;

namespace Hub.Capaciteit.Model;

/// <summary>
/// What is assumed about who uses the hub and when; every value can be replaced (<c>hub capaciteit --aannames</c>). Where the
/// defaults come from: docs/ontwerp/capaciteit.md.
/// </summary>
public sealed record Aannames
{
    static readonly JsonSerializerOptions Streng = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The seven Gelderland youth regions.</summary>
    public static Aannames G7 { get; } = new();

    /// <summary>All gemeenten of the Netherlands on one hub.</summary>
    public static Aannames Nederland { get; } = new()
    {
        Schaal = "Nederland", Gemeenten = 342, AandeelGrootsteGemeente = 0.052, AandeelGrootsteAanbieder = 0.03,
    };

    /// <summary>Name of the scale.</summary>
    public string Schaal { get; init; } = "G7";

    /// <summary>Number of gemeenten.</summary>
    public int Gemeenten { get; init; } = 55;

    /// <summary>Young people with help in a month, per gemeente: 9,563 in the five of West-Brabant Oost (REGIOS), all active at once.</summary>
    public double ClientenPerGemeente { get; init; } = 1_913;

    /// <summary>Aanbieders that claim from one gemeente in a month: one JW323 each.</summary>
    public double AanbiedersPerGemeente { get; init; } = 60;

    /// <summary>Gemeenten an aanbieder works for: more than a third works for more than five (REGIOS).</summary>
    public double GemeentenPerAanbieder { get; init; } = 6;

    /// <summary>Prestaties claimed per client and month.</summary>
    public double PrestatiesPerClient { get; init; } = 1.5;

    /// <summary>Other messages per client and month; their answers are not counted here.</summary>
    public IReadOnlyDictionary<string, double> BerichtenPerClient { get; init; } = new Dictionary<string, double>
    {
        ["JW301"] = 0.25, ["JW305"] = 0.12, ["JW307"] = 0.12, ["JW315"] = 0.04, ["JW317"] = 0.06, ["JW319"] = 0.03,
    };

    /// <summary>Share of the largest gemeente in all messages: in Gelderland and nationally about its share of the people.</summary>
    public double AandeelGrootsteGemeente { get; init; } = 0.09;

    /// <summary>Share of the largest aanbieder in all messages.</summary>
    public double AandeelGrootsteAanbieder { get; init; } = 0.05;

    /// <summary>Share of a month's JW323 that comes in its first ten days.</summary>
    public double AandeelEersteTienDagen { get; init; } = 0.9;

    /// <summary>Share of those that comes on the busiest of these days.</summary>
    public double AandeelDrukstePiekdag { get; init; } = 0.25;

    /// <summary>Share of a day's messages in its busiest hour.</summary>
    public double AandeelDruksteUur { get; init; } = 0.25;

    /// <summary>How much faster than the hour's average messages come in its busiest seconds: software sends what it has saved up.</summary>
    public double Stoot { get; init; } = 10;

    /// <summary>Working days in a month, over which the other messages spread evenly.</summary>
    public double Werkdagen { get; init; } = 21;

    /// <summary>How often a party looks into its postbus, per minute.</summary>
    public double PeilingenPerMinuut { get; init; } = 1;

    /// <summary>How long a request to storage takes in Azure, in milliseconds; not measured here.</summary>
    public double MsPerVerzoek { get; init; } = 10;

    /// <summary>Cores of an instance: one at 2,048 MB.</summary>
    public double KernenPerInstantie { get; init; } = 1;

    /// <summary>Memory of an instance, in GB.</summary>
    public double GbPerInstantie { get; init; } = 2;

    /// <summary>Logs, traces and metrics per message, in kilobytes.</summary>
    public double KbTelemetriePerBericht { get; init; } = 10;

    /// <summary>Bytes of a table row, keys included.</summary>
    public double BytesPerRij { get; init; } = 1_024;

    /// <summary>A scale of one's own: those of G7, with what the JSON file says in their place.</summary>
    /// <exception cref="ConfiguratieException">The file is no JSON object, or names an assumption that does not exist.</exception>
    public static Aannames Uit(FileInfo bestand) =>
        Aanpassing.Pas(G7 with { Schaal = Path.GetFileNameWithoutExtension(bestand.Name) }, bestand, Streng);
}

/// <summary>Puts what a JSON file says in the place of defaults.</summary>
static class Aanpassing
{
    public static T Pas<T>(T standaard, FileInfo? bestand, JsonSerializerOptions opties)
    {
        if (bestand is null)
            return standaard;
        try
        {
            var samen = JsonSerializer.SerializeToNode(standaard, opties)!.AsObject();
            var eigen = JsonNode.Parse(File.ReadAllText(bestand.FullName)) as JsonObject ?? throw new JsonException("geen JSON-object.");
            foreach (var (naam, waarde) in eigen)
                samen[naam] = waarde?.DeepClone();
            return samen.Deserialize<T>(opties)!;
        }
        catch (JsonException fout)
        {
            throw new ConfiguratieException($"{bestand.FullName}: {fout.Message}", fout);
        }
    }
}
