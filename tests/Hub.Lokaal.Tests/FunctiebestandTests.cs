using Hub.Kern;
using Hub.Lokaal.Functies;
using Hub.Testbasis;

namespace Hub.Lokaal.Tests;

/// <summary>Files of the app root are read as the Functions host reads them, and a wrong one is named.</summary>
public class FunctiebestandTests
{
    [Fact]
    public void A_folder_without_functions_is_refused_by_name()
    {
        using var map = new Tijdelijkemap();
        Assert.Contains(map.Pad, Assert.Throws<ConfiguratieException>(() => Functiebestand.LeesAlle(map.Pad)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("{}")]
    [InlineData("{\"bindings\":[]}")]
    [InlineData("{\"bindings\":[{\"type\":\"httpTrigger\"}]}")]
    public void A_wrong_function_file_is_refused_by_name(string inhoud)
    {
        using var map = new Tijdelijkemap();
        var bestand = Path.Combine(Directory.CreateDirectory(Path.Combine(map.Pad, "Fout")).FullName, "function.json");
        File.WriteAllText(bestand, inhoud);
        Assert.Contains(bestand, Assert.Throws<ConfiguratieException>(() => Functiebestand.LeesAlle(map.Pad)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_host_file_is_refused_by_name()
    {
        using var map = new Tijdelijkemap();
        Assert.Contains("host.json", Assert.Throws<ConfiguratieException>(() => Hostbestand.Lees(map.Pad)).Message, StringComparison.Ordinal);
    }
}
