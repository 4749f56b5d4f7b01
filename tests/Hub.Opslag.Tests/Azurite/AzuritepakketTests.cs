using Hub.Lokaal.Azurite;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Azurite;

/// <summary>Fetching Azurite, with a package of the test's own in its place so that nothing comes from the network.</summary>
public sealed class AzuritepakketTests : IDisposable
{
    readonly Tijdelijkemap _map = new();

    public void Dispose()
    {
        File.Delete(Azuritepakket.Slotbestand(_map.Pad));
        _map.Dispose();
    }

    [Fact]
    public async Task A_fresh_clone_is_fetched_once_even_when_several_ask_at_the_same_time()
    {
        MaakKloon();
        var meldingen = new List<string>();
        var voortgang = new Melder(meldingen);

        var scripts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Azuritepakket.ZorgVoorAsync(_map.Pad, voortgang, default))));

        Assert.All(scripts, script => Assert.Equal("// nep", File.ReadAllText(script)));
        Assert.Contains("npm ci", meldingen[0]);
        var opgehaald = File.GetLastWriteTimeUtc(Path.Combine(_map.Pad, "node_modules", ".package-lock.json"));
        await Azuritepakket.ZorgVoorAsync(_map.Pad, voortgang, default);
        Assert.Equal(opgehaald, File.GetLastWriteTimeUtc(Path.Combine(_map.Pad, "node_modules", ".package-lock.json")));
    }

    [Fact]
    public async Task A_fetch_that_was_broken_off_is_done_again()
    {
        MaakKloon();
        var script = await Azuritepakket.ZorgVoorAsync(_map.Pad, null, default);
        File.Delete(Path.Combine(_map.Pad, "node_modules", ".package-lock.json")); // npm writes it last
        Assert.Equal(script, await Azuritepakket.ZorgVoorAsync(_map.Pad, null, default));
        Assert.True(File.Exists(Path.Combine(_map.Pad, "node_modules", ".package-lock.json")));
    }

    [Fact]
    public async Task A_fetch_that_fails_says_so_in_Dutch_with_what_npm_said()
    {
        MaakKloon();
        File.Delete(Path.Combine(_map.Pad, "package-lock.json"));
        var fout = await Assert.ThrowsAsync<Azuritefout>(() => Azuritepakket.ZorgVoorAsync(_map.Pad, null, default));
        Assert.Contains("kon niet worden opgehaald", fout.Message);
        Assert.Contains("package-lock.json", fout.Message);
    }

    [Theory]
    [InlineData("v18.20.4")]
    [InlineData("onzin")]
    [InlineData("")]
    public void A_Node_that_is_too_old_is_named_with_what_is_needed(string antwoord) =>
        Assert.StartsWith("Node.js 20 of nieuwer is nodig", Assert.Throws<Azuritefout>(() => Azuritepakket.ToetsVersie(antwoord)).Message);

    [Theory]
    [InlineData("v20.0.0\n")]
    [InlineData("v24.1.0")]
    public void A_Node_that_is_new_enough_is_accepted(string antwoord) => Azuritepakket.ToetsVersie(antwoord);

    [Fact]
    public async Task A_program_that_is_not_there_gives_nothing_instead_of_an_exception() =>
        Assert.Null(await Opdracht.VoerUitAsync("bestaat-niet-hub", [], _map.Pad, default));

    [Fact]
    public void The_folder_is_the_nearest_above_whose_package_asks_for_Azurite()
    {
        MaakKloon();
        var diep = Directory.CreateDirectory(Path.Combine(_map.Pad, "a", "b")).FullName;
        File.WriteAllText(Path.Combine(_map.Pad, "a", "package.json"), "{}");
        Assert.Equal(_map.Pad, Azuritepakket.VindMap(diep));
        Assert.Null(Azuritepakket.VindMap(Path.GetPathRoot(_map.Pad)!));
    }

    void MaakKloon()
    {
        Schrijf("nep/package.json", """{"name":"azurite","version":"1.0.0"}""");
        Schrijf("nep/dist/src/azurite.js", "// nep");
        Schrijf("package.json", """{"name":"kloon","private":true,"dependencies":{"azurite":"file:nep"}}""");
        Schrijf("package-lock.json", """
            {"name":"kloon","lockfileVersion":3,"requires":true,"packages":{
              "":{"name":"kloon","dependencies":{"azurite":"file:nep"}},
              "node_modules/azurite":{"resolved":"nep","link":true},
              "nep":{"name":"azurite","version":"1.0.0"}}}
            """);
    }

    void Schrijf(string naam, string tekst)
    {
        var pad = Path.Combine(_map.Pad, naam);
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        File.WriteAllText(pad, tekst);
    }

    sealed class Melder(List<string> meldingen) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (meldingen)
                meldingen.Add(value);
        }
    }
}
