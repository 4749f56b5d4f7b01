using System.Text.Json;
using Hub.Kern.Partijen;

namespace Hub.Testbasis;

/// <summary>A file with parties for a hub of a test. The key of each is <c>demo-</c> and its code, as <see cref="Hubclient"/> signs in.</summary>
public static class Partijlijst
{
    /// <summary>An operator who may do everything.</summary>
    public static readonly (string, object) AlleRechten = ("rechten", new[] { "metadata", "inhoud", "handelen" });

    /// <summary>A party as in the file.</summary>
    public static Dictionary<string, object> Partij(string code, string rol, params (string Naam, object Waarde)[] velden)
    {
        var partij = new Dictionary<string, object>
        {
            ["code"] = code, ["naam"] = code, ["rol"] = rol, ["sleutels"] = new[] { Partijregister.Sleutelhash($"demo-{code}") },
        };
        foreach (var (naam, waarde) in velden)
            partij[naam] = waarde;
        return partij;
    }

    /// <summary>Writes the file.</summary>
    public static void Schrijf(string pad, IEnumerable<Dictionary<string, object>> partijen) =>
        File.WriteAllText(pad, JsonSerializer.Serialize(new { partijen }));
}
