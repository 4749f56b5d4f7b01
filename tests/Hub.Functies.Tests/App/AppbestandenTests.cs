using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Functies.Opbouw;
using Hub.Functies.Tests.Api;
using Hub.Functies.Triggers;
using Hub.Kern.Poorten;
using Hub.Keten.Stappen;
using Hub.Lokaal.Functies;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Functies.Tests.App;

/// <summary>What stands in several places says the same: function.json, the routes in code, the queues in infra (FN-01).</summary>
public partial class AppbestandenTests(HubFixture hub) : Apitest(hub)
{
    // These give the Functions host a function for paths without a route, so that the answer is ours: unknown ones (GOV-04) and the root.
    static readonly string[] Vangnetten = ["OnbekendPad", "Voorportaal"];
    static readonly IReadOnlyList<Functie> Functies = Functiebestand.LeesAlle(AppContext.BaseDirectory);

    [Fact]
    public void Every_trigger_function_has_its_route_in_code_and_the_other_way_round()
    {
        var inCode = Eindpunten().Select(e => e.Metadata.GetMetadata<Triggerfunctie>()?.Naam).OfType<string>();
        var inBestand = Functies.Where(f => f.Soort != Functie.Webtrigger).Select(f => f.Naam);
        Assert.Equal(inBestand.Order(), inCode.Order());
    }

    [Fact]
    public void Every_public_route_in_code_is_one_that_a_function_lets_through_and_the_other_way_round()
    {
        var webfuncties = Functies.Where(f => f.Soort == Functie.Webtrigger && !Vangnetten.Contains(f.Naam)).ToList();
        var gebruikt = new HashSet<string>();
        foreach (var eindpunt in Eindpunten().Where(e => e.Metadata.GetMetadata<Triggerfunctie>() is null))
        {
            var pad = eindpunt.RoutePattern.RawText!.TrimStart('/');
            var methoden = eindpunt.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods;
            var functie = webfuncties.SingleOrDefault(f => Past(f.Route!, pad) && methoden.All(f.Methoden.Contains));
            Assert.True(functie is not null, $"Geen functie laat {string.Join('/', methoden)} {pad} door.");
            gebruikt.Add(functie!.Naam);
        }

        Assert.Equal(webfuncties.Select(f => f.Naam).Order(), gebruikt.Order());
    }

    [Fact]
    public void Every_function_has_a_class_of_its_name()
    {
        var klassen = typeof(Functieapp).Assembly.GetTypes().Where(t => t.Namespace == "Hub.Functies").Select(t => t.Name).ToHashSet();
        Assert.All(Functies.Where(f => !Vangnetten.Contains(f.Naam)), f => Assert.Contains(f.Naam, klassen));
    }

    [Fact]
    public void Every_queue_of_infra_triggers_one_function_and_is_known_to_the_code()
    {
        var infra = Wachtrijdefinities.Lees().Select(w => w.Naam).Order().ToList();
        Assert.Equal(infra, Functies.Select(f => f.Wachtrij).OfType<string>().Order());
        Assert.Equal(infra, new[] { Wachtrijen.Ingekomen, Wachtrijen.Gevalideerd, Wachtrijen.Bezorgen, Wachtrijen.Afleveren, Wachtrijen.DodeBrieven, Wachtrijen.Herstel }.Order());
    }

    [Fact]
    public void Every_step_listens_to_the_queue_of_the_function_of_its_name()
    {
        var diensten = Hub.Hub.Diensten;
        foreach (var stap in new Kern.Stappen.IStap[]
        {
            diensten.GetRequiredService<Valideren>(), diensten.GetRequiredService<Verwerken>(), diensten.GetRequiredService<Bezorging.Bezorgen>(),
            diensten.GetRequiredService<Bezorging.Uitgaand.Afleveren>(),
        })
            Assert.Equal(stap.Wachtrij, Functies.Single(f => f.Naam == stap.Naam).Wachtrij);
    }

    [Fact]
    public void The_host_file_proxies_requests_has_no_prefix_and_asks_for_the_binding_extensions()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var host = json.RootElement;
        Assert.True(host.GetProperty("customHandler").GetProperty("enableProxyingHttpRequest").GetBoolean()); // FN-13: bodies stream
        Assert.Equal("", host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.True(host.TryGetProperty("extensionBundle", out _)); // FN-03
    }

    IEnumerable<RouteEndpoint> Eindpunten() =>
        Hub.Hub.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    // The host's route with optional parts matches a route in code segment by segment.
    static bool Past(string hostroute, string pad)
    {
        var patroon = "^" + Optioneel().Replace(Rest().Replace(Regex.Escape(hostroute), "(/.+)?"), "(/[^/]+)?");
        return Regex.IsMatch(pad, Verplicht().Replace(patroon, "[^/]+") + "$");
    }

    [GeneratedRegex(@"/\\\{\w+\\\?\}")]
    private static partial Regex Optioneel();

    [GeneratedRegex(@"\\\{\w+\}")]
    private static partial Regex Verplicht();

    [GeneratedRegex(@"/\\\{\\\*\w+\}$")]
    private static partial Regex Rest();
}
