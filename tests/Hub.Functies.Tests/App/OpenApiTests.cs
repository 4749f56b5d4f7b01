using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Berichtproeven;
using Hub.Functies.Tests.Api;
using Hub.Testbasis;

namespace Hub.Functies.Tests.App;

/// <summary>The description of the API is the committed one and keeps the API design rules (GOV-01 to GOV-09).</summary>
public class OpenApiTests(HubFixture hub) : Apitest(hub)
{
    static readonly string Vastgelegd = Path.Combine(Gedeeld.Project, "docs", "openapi.json");

    [Fact]
    public async Task The_description_made_from_the_code_is_the_committed_one()
    {
        using var http = Hub.Als(null);
        var gemaakt = (await http.GetStringAsync("openapi.json")).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1")
            await File.WriteAllTextAsync(Vastgelegd, gemaakt);
        Assert.Equal(await File.ReadAllTextAsync(Vastgelegd), gemaakt); // HUB_LEG_VAST=1 writes it, on purpose
    }

    [Fact]
    public async Task It_says_who_runs_the_API_and_its_version_GOV01_GOV03()
    {
        var openapi = await OpenApiAsync();
        var info = openapi.GetProperty("info");
        Assert.Matches(@"^\d+\.\d+\.\d+$", info.GetProperty("version").GetString());
        foreach (var deel in new[] { "name", "email", "url" })
            Assert.NotEmpty(info.GetProperty("contact").GetProperty(deel).GetString()!);
        Assert.StartsWith("3.", openapi.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_keeps_the_rules_on_paths_methods_and_problems_GOV06_GOV07_GOV09()
    {
        foreach (var pad in (await OpenApiAsync()).GetProperty("paths").EnumerateObject())
        {
            Assert.Matches("^/api/v1(/([a-z][a-z0-9.-]*|\\{[a-z][A-Za-z]*\\}))+$", pad.Name);
            foreach (var operatie in pad.Value.EnumerateObject())
            {
                Assert.Contains(operatie.Name, new[] { "get", "post", "put", "delete", "patch" });
                var heeftInvoer = operatie.Value.TryGetProperty("parameters", out _) || operatie.Value.TryGetProperty("requestBody", out _);
                var antwoorden = operatie.Value.GetProperty("responses");
                Assert.True(!heeftInvoer || antwoorden.TryGetProperty("400", out _), $"{operatie.Name} {pad.Name} beschrijft geen 400.");
                Assert.All(antwoorden.EnumerateObject().Where(a => a.Name[0] is '4' or '5'), a =>
                    Assert.Equal("application/problem+json", a.Value.GetProperty("content").EnumerateObject().Single().Name));
                Assert.NotEmpty(operatie.Value.GetProperty("summary").GetString()!);
            }
        }
    }

    [Fact]
    public async Task Names_are_lowerCamelCase_and_schemas_UpperCamelCase_GOV07()
    {
        foreach (var schema in (await OpenApiAsync()).GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            Assert.Matches("^[A-Z][A-Za-z0-9]*$", schema.Name);
            if (schema.Value.TryGetProperty("properties", out var eigenschappen))
                Assert.All(eigenschappen.EnumerateObject(), e => Assert.Matches(new Regex("^[a-z][A-Za-z0-9]*$"), e.Name));
        }
    }

    async Task<JsonElement> OpenApiAsync()
    {
        using var http = Hub.Als(null);
        return await http.GetFromJsonAsync<JsonElement>("openapi.json");
    }
}
