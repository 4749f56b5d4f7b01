using Hub.Berichtproeven;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Tests.Schema;

/// <summary>The compiled schemas as text: a change in them is seen before it is meant.</summary>
public class GoudTests
{
    static readonly string Map = Path.Combine(Gedeeld.Project, "tests", "Hub.Validatie.Tests", "Schema", "goud");

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Each_compiled_schema_is_as_recorded(string naam)
    {
        var pad = Path.Combine(Map, $"{naam}.txt");
        var afdruk = Berichtschemas.Ingebouwd.Voor(Proefberichten.Soort(naam)).Afdruk();
        if (Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1")
            File.WriteAllText(pad, afdruk);

        Assert.Equal(File.ReadAllText(pad), afdruk); // HUB_LEG_VAST=1 writes it, on purpose
    }
}
