using Hub.Berichtproeven;
using Hub.Kern.Partijen;

namespace Hub.Kern.Tests;

/// <summary>A wrong configuration stops the start, and says where it is wrong.</summary>
public sealed class PartijenbestandTests : IDisposable
{
    static readonly string Hash = Partijregister.Sleutelhash("een-echte-sleutel");
    static readonly string Demo = Path.Combine(Gedeeld.Project, "demo", "partijen.json");
    readonly string _map = Directory.CreateTempSubdirectory("hub-test-").FullName;

    [Fact]
    public void The_demo_configuration_holds_the_55_gemeenten_of_G7_and_their_keys_work_only_in_demo_mode()
    {
        var partijen = Partijenbestand.Lees(Demo, demo: true);

        Assert.Equal(55, partijen.Alle.Count(p => p.Rol == Rol.Gemeente));
        Assert.Equal(7, partijen.Alle.Count(p => p.Rol == Rol.Regio));
        Assert.All(partijen.Alle, p => Assert.Equal(p, partijen.ZoekSleutel($"demo-{p.Code}")));
        Assert.Contains("demosleutel", Fout(Demo, demo: false), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Its_gemeenten_are_those_of_the_list_of_regions()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var lijst = File.ReadLines(Path.Combine(Gedeeld.Standaard, "g7-regios.tsv")).Skip(1).Select(r => r.Split('\t')[1]);
        var demo = Partijenbestand.Lees(Demo, demo: true).Alle.Where(p => p.Rol == Rol.Gemeente).Select(p => p.Code);
        Assert.Equal(lijst.Order(), demo.Order());
    }

    [Fact]
    public void A_right_file_gives_its_parties_and_finds_them_by_key()
    {
        var partijen = Partijenbestand.Lees(Schrijf($$"""
            {
              // commentaar mag
              "partijen": [
                { "code": "0268", "naam": "Nijmegen", "rol": "gemeente", "sleutels": ["{{Hash}}"] }
              ]
            }
            """), demo: false);

        Assert.Equal("0268", partijen.ZoekSleutel("een-echte-sleutel")?.Code);
        Assert.Null(partijen.ZoekSleutel("een-andere-sleutel"));
        Assert.Null(partijen.ZoekSleutel(Hash));
    }

    [Theory]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "burgemeester" } ] }""", "regel 1", "$.partijen[0].rol")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N" } ] }""", "regel 1", "rol")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "sleutel": "x" } ] }""", "regel 1", "sleutel")]
    [InlineData("""{ "partijen": [ """, "regel 1", "")]
    [InlineData("""{ "partijen": [ { "code": "26", "naam": "N", "rol": "gemeente" } ] }""", "regel 1", "gemeentecode")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "aanbieder" } ] }""", "regel 1", "AGB-code")]
    [InlineData("""{ "partijen": [ { "code": "Op/1", "naam": "N", "rol": "operator" } ] }""", "regel 1", "kleine letters")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "regio": "x" } ] }""", "regel 1", "regio")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "sleutels": ["geheim"] } ] }""", "regel 1", "SHA-256")]
    [InlineData("""{ "partijen": [ { "code": "r", "naam": "N", "rol": "regio", "retour": "hub" } ] }""", "regel 1", "'retour' hoort hier niet")]
    [InlineData("""{ "partijen": [ { "code": "42420001", "naam": "N", "rol": "aanbieder", "declaraties": "hub" } ] }""", "regel 1", "'declaraties' hoort hier niet")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "declaraties": "hub" } ] }""", "regel 1", "grondslag")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "retour": "soms" } ] }""", "regel 1", "retour")]
    [InlineData("""{ "partijen": [ { "code": "hub", "naam": "N", "rol": "gemachtigde" } ] }""", "regel 1", "van de hub zelf")]
    [InlineData("""{ "partijen": [ null ] }""", "regel 1", "null")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "oidc": [null] } ] }""", "regel 1", "null")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "oidc": [" "] } ] }""", "regel 1", "client-id")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "oin": "123" } ] }""", "regel 1", "OIN van 20 cijfers")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "verzoekenPerMinuut": 0 } ] }""", "regel 1", "verzoekenPerMinuut")]
    [InlineData("""{ "partijen": [ { "code": "jan", "naam": "N", "rol": "operator" } ] }""", "regel 1", "'rechten' nodig")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "rechten": ["inhoud"] } ] }""", "regel 1", "alleen een operator")]
    [InlineData("""{ "partijen": [ { "code": "jan", "naam": "N", "rol": "operator", "rechten": ["alles"] } ] }""", "regel 1", "rechten")]
    [InlineData("""{ "partijen": [ { "code": "r", "naam": "N", "rol": "regio", "bezorging": {} } ] }""", "regel 1", "'bezorging' hoort hier niet")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "stuf": { "url": "http://a.example" } } } ] }""", "regel 1", "https")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "stuf": { "url": "https://127.0.0.1" } } } ] }""", "regel 1", "deze machine")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "stuf": { "url": "/hier" } } } ] }""", "regel 1", "volledig adres")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "stuf": { "url": "https://u:geheim@a.example" } } } ] }""", "regel 1", "wachtwoord")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "stuf": { "url": "https://a.example", "applicatie": "x" } } } ] }""", "regel 1", "applicatie")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "webhook": { "url": "https://a.example" } } } ] }""", "regel 1", "ondertekening")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "webhook": { "url": "https://a.example", "ondertekening": { "sleutel": "demo" } } } } ] }""", "regel 1", "demosleutel")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "webhook": { "url": "https://a.example", "ondertekening": { "sleutel": "a b" } } } } ] }""", "regel 1", "naam van een instelling")]
    [InlineData("""{ "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "webhook": { "url": "https://a.example", "ondertekening": { "sleutel": "a" } }, "stuf": { "url": "https://a.example" } } } ] }""", "regel 1", "kies er een")]
    public void A_wrong_file_is_refused_with_the_place_and_the_reason(string json, string plaats, string reden)
    {
        var melding = Fout(Schrijf(json), demo: false);
        Assert.Contains(plaats, melding, StringComparison.Ordinal);
        Assert.Contains(reden, melding, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", melding, StringComparison.Ordinal);
    }

    [Fact]
    public void Bezorging_is_read_and_http_and_the_demo_key_are_for_demo_only()
    {
        var pad = Schrijf("""
            { "partijen": [
              { "code": "0268", "naam": "N", "rol": "gemeente", "bezorging": { "stuf": { "url": "http://127.0.0.1:8080/ggk" } } },
              { "code": "42420001", "naam": "A", "rol": "aanbieder",
                "bezorging": { "webhook": { "url": "http://localhost/", "vorm": "cloudevents", "ondertekening": { "sleutel": "demo" } } } }
            ] }
            """);

        var partijen = Partijenbestand.Lees(pad, demo: true);

        Assert.Equal(new Stufbezorging(new Uri("http://127.0.0.1:8080/ggk"), "iJw-applicatie"), partijen.Zoek("0268")!.Bezorging);
        Assert.Equal(
            new Webhookbezorging(new Uri("http://localhost/"), Webhookvorm.Cloudevents, new Ondertekening("demo", Handtekeningalgoritme.HmacSha256)),
            partijen.Zoek("42420001")!.Bezorging);
        Assert.Contains("partij 2", Fout(pad, demo: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_party_is_named_in_one_message_with_its_own_line()
    {
        var melding = Fout(Schrijf("""
            { "partijen": [
              { "code": "0268", "naam": "Een", "rol": "gemeente" },
              { "code": "0268", "naam": "Twee", "rol": "gemeente" },
              { "code": "12", "naam": "Drie", "rol": "gemeente" }
            ] }
            """), demo: false);

        Assert.Contains("regel 3 (partij 2): de code '0268' komt twee keer voor", melding, StringComparison.Ordinal);
        Assert.Contains("regel 4 (partij 3): '12' is geen gemeentecode", melding, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parties_cannot_share_a_key() => Assert.Contains("andere partij", Fout(Schrijf($$"""
        { "partijen": [
          { "code": "0268", "naam": "Een", "rol": "gemeente", "sleutels": ["{{Hash}}"] },
          { "code": "0200", "naam": "Twee", "rol": "gemeente", "sleutels": ["{{Hash}}"] }
        ] }
        """), demo: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("oidc", "[\"c\"]", "client-id 'c'")]
    [InlineData("oin", "\"00000001123456780000\"", "OIN '00000001123456780000'")]
    public void Nor_a_client_id_or_an_OIN(string veld, string waarde, string reden) => Assert.Contains(reden, Fout(Schrijf($$"""
        { "partijen": [
          { "code": "0268", "naam": "Een", "rol": "gemeente", "{{veld}}": {{waarde}} },
          { "code": "0200", "naam": "Twee", "rol": "gemeente", "{{veld}}": {{waarde}} }
        ] }
        """), demo: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "namens": ["0200"], "mag": ["ophalen"], "vanaf": "gisteren" }""", "gemachtigde", "vanaf")]
    [InlineData("""{ "namens": ["0200"], "mag": ["alles"], "vanaf": "2026-01-01" }""", "gemachtigde", "mag")]
    [InlineData("""{ "namens": ["0200"], "mag": ["ophalen"] }""", "gemachtigde", "vanaf")]
    [InlineData("""{ "namens": [], "mag": ["ophalen"], "vanaf": "2026-01-01" }""", "gemachtigde", "namens wie")]
    [InlineData("""{ "namens": ["0200"], "mag": [], "vanaf": "2026-01-01" }""", "gemachtigde", "wat er mag")]
    [InlineData("""{ "namens": ["0200"], "mag": ["ophalen"], "vanaf": "2026-01-02", "totEnMet": "2026-01-01" }""", "gemachtigde", "eindigt voor")]
    [InlineData("""{ "namens": ["0200"], "mag": ["ophalen"], "vanaf": "2026-01-01", "soorten": ["301"] }""", "gemachtigde", "'301' is geen berichtsoort")]
    [InlineData("""{ "namens": ["0999"], "mag": ["ophalen"], "vanaf": "2026-01-01" }""", "gemachtigde", "'0999': dat is geen gemeente of aanbieder")]
    [InlineData("""{ "namens": ["0200"], "mag": ["ophalen"], "vanaf": "2026-01-01" }""", "aanbieder", "en omgekeerd")]
    [InlineData("""{ "namens": ["0200"], "mag": ["ophalen"], "vanaf": "2026-01-01" }""", "regio", "'mandaten' hoort hier niet")]
    public void A_wrong_mandate_is_refused_with_the_place_and_the_reason(string mandaat, string rol, string reden)
    {
        var code = rol == "aanbieder" ? "42420001" : "x";
        var melding = Fout(Schrijf($$"""
            { "partijen": [
              { "code": "0200", "naam": "A", "rol": "gemeente" },
              { "code": "{{code}}", "naam": "N", "rol": "{{rol}}", "mandaten": [{{mandaat}}] }
            ] }
            """), demo: false);
        Assert.Contains("regel 3", melding, StringComparison.Ordinal);
        Assert.Contains(reden, melding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_party_is_found_by_each_of_its_ways_to_sign_in()
    {
        var partijen = Partijenbestand.Lees(Schrijf("""
            { "partijen": [ { "code": "0268", "naam": "N", "rol": "gemeente", "oidc": ["a", "b"], "oin": "00000001123456780000" } ] }
            """), demo: false);

        Assert.All(new[] { partijen.ZoekOidc("a"), partijen.ZoekOidc("b"), partijen.ZoekOin("00000001123456780000") }, p => Assert.Equal("0268", p?.Code));
        Assert.Null(partijen.ZoekOidc("A"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("nergens.json", Fout(Path.Combine(_map, "nergens.json"), demo: false), StringComparison.Ordinal);

    [Fact]
    public void The_schema_for_editors_is_the_one_made_from_the_code()
    {
        var pad = Path.Combine(Gedeeld.Project, "schemas", "partijen.schema.json");
        if (Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1")
            File.WriteAllText(pad, Partijenbestand.Schema());
        Assert.Equal(File.ReadAllText(pad), Partijenbestand.Schema()); // HUB_LEG_VAST=1 writes it, on purpose
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    static string Fout(string pad, bool demo) => Assert.Throws<ConfiguratieException>(() => Partijenbestand.Lees(pad, demo)).Message;

    string Schrijf(string json)
    {
        var pad = Path.Combine(_map, "partijen.json");
        File.WriteAllText(pad, json);
        return pad;
    }
}
