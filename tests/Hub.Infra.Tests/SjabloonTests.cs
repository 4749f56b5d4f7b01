using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Functies.Opbouw;
using Hub.Opslag.Audit;
using Hub.Opslag.Wachtrijen;

namespace Hub.Infra.Tests;

/// <summary>The templates compile, make what the code uses and nothing that is open (docs/besluiten/0055).</summary>
public partial class SjabloonTests(Sjabloon sjabloon) : IClassFixture<Sjabloon>
{
    static readonly string[] Dichtbaar =
    [
        "Microsoft.Storage/storageAccounts", "Microsoft.ServiceBus/namespaces", "Microsoft.KeyVault/vaults", "Microsoft.Web/sites",
    ];

    // Data only: whoever gets hold of this identity can make, change or delete no resource.
    static readonly Dictionary<string, string> Rollen = new()
    {
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Azure Service Bus Data Sender",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Azure Service Bus Data Receiver",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [SkippableTheory]
    [InlineData("main.bicep")]
    [InlineData("modules/verzamelaar.bicep")]
    public async Task The_compiler_and_its_linter_have_nothing_to_say(string bestand)
    {
        Skip.IfNot(Sjabloon.KanCompileren, Sjabloon.GeenCompiler);
        Assert.Equal("", await sjabloon.LintAsync(bestand));
    }

    [Fact]
    public async Task The_list_of_tables_and_containers_is_that_of_the_code()
    {
        var pad = Path.Combine(Sjabloon.Bron, "opslagindeling.json");
        static string Lijst(IEnumerable<string> namen) => string.Join(", ", namen.Select(n => $"\"{n}\""));
        var vanDeCode = $"{{\n  \"tabellen\": [{Lijst(Opslagindeling.Tabellen)}],\n  \"bakken\": [{Lijst(Opslagindeling.Bakken)}]\n}}\n";
        if (Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1")
            await File.WriteAllTextAsync(pad, vanDeCode);
        Assert.Equal(vanDeCode, await File.ReadAllTextAsync(pad)); // HUB_LEG_VAST=1 writes it, on purpose
    }

    [SkippableFact]
    public async Task Every_table_and_container_of_the_code_is_made_and_no_other()
    {
        var bronnen = await GevraagdAsync("productie");
        Assert.Equal(Opslagindeling.Tabellen.Order(), bronnen.VanSoort("Microsoft.Storage/storageAccounts/tableServices/tables").Eindnamen().Order());
        Assert.Equal(
            Opslagindeling.Bakken.Append("app").Order(), // the package of the app
            bronnen.VanSoort("Microsoft.Storage/storageAccounts/blobServices/containers").Eindnamen().Order());
    }

    [SkippableFact]
    public async Task Every_queue_of_the_code_is_made_as_the_code_expects_it()
    {
        var gemaakt = (await GevraagdAsync("productie")).VanSoort("Microsoft.ServiceBus/namespaces/queues").Select(w => (
            w.Naam().Split('/')[^1], w.Eigenschap("maxDeliveryCount")!.GetValue<int>(), $"{w.Eigenschap("lockDuration")}", $"{w.Eigenschap("forwardDeadLetteredMessagesTo")}"));
        var bedoeld = Wachtrijdefinities.Lees().Select(w => (w.Naam, w.MaxAfleveringen, $"PT{w.SlotSeconden}S", $"{w.DoodNaar}"));
        Assert.Equal(bedoeld.Order(), gemaakt.Order());
    }

    [SkippableFact]
    public async Task In_production_nothing_can_be_reached_from_outside_and_nothing_has_a_key()
    {
        var bronnen = await GevraagdAsync("productie");
        var open = bronnen.Where(b => Dichtbaar.Contains(b.Soort())).ToList();
        Assert.Equal(Dichtbaar.Length + 1, open.Count); // two storage accounts
        Assert.All(open, b => Assert.Equal("Disabled", $"{b.Eigenschap("publicNetworkAccess")}"));
        Assert.All(bronnen.VanSoort("Microsoft.Storage/storageAccounts"), b => Assert.Equal("false", $"{b.Eigenschap("allowSharedKeyAccess")}"));
        Assert.All(bronnen.VanSoort("Microsoft.ServiceBus/namespaces"), b => Assert.Equal("true", $"{b.Eigenschap("disableLocalAuth")}"));
        Assert.All(bronnen.VanSoort("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), b => Assert.Equal("false", $"{b.Eigenschap("allow")}"));
        Assert.DoesNotContain(bronnen, b => b.Soort().Contains("publicIPAddresses", StringComparison.OrdinalIgnoreCase));
    }

    [SkippableFact]
    public async Task What_is_closed_has_a_private_endpoint()
    {
        var bronnen = await GevraagdAsync("productie");
        var doelen = bronnen.VanSoort("Microsoft.Network/privateEndpoints")
            .Select(e => $"{e.Eigenschap("privateLinkServiceConnections")![0]!["properties"]!["privateLinkServiceId"]}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(bronnen.Where(b => Dichtbaar.Contains(b.Soort())), b => Assert.Contains(b["id"]!.GetValue<string>(), doelen));
    }

    [SkippableFact]
    public async Task An_environment_to_try_in_is_open_only_to_the_addresses_it_names()
    {
        var app = (await GevraagdAsync("proef")).VanSoort("Microsoft.Web/sites").Single();
        Assert.Equal("Deny", $"{app.Eigenschap("siteConfig.ipSecurityRestrictionsDefaultAction")}");
        Assert.All(app.Eigenschap("siteConfig.ipSecurityRestrictions")!.AsArray(), r => Assert.NotEqual("0.0.0.0/0", $"{r!["ipAddress"]}"));
    }

    [SkippableFact]
    public async Task The_identity_may_use_data_only_and_every_table_container_and_queue_by_itself()
    {
        var toewijzingen = (await GevraagdAsync("productie")).VanSoort("Microsoft.Authorization/roleAssignments")
            .Select(t => (Op: Bereik().Match(t["id"]!.GetValue<string>()).Groups["op"].Value, Rol: Rollen[$"{t.Eigenschap("roleDefinitionId")}".Split('/')[^1]])).ToList();
        string[] Op(string rol) => [.. toewijzingen.Where(t => t.Rol == rol && t.Op.Length > 0).Select(t => t.Op).Order()];

        string[] bakken = [.. Opslagindeling.Bakken.Order()];
        string[] wachtrijen = [.. Wachtrijdefinities.Lees().Select(w => w.Naam).Order()];
        Assert.Equal(Opslagindeling.Tabellen.Order(), Op("Storage Table Data Contributor"));
        Assert.Equal(bakken, Op("Storage Blob Data Contributor"));
        Assert.Equal(wachtrijen, Op("Azure Service Bus Data Sender"));
        Assert.Equal(wachtrijen, Op("Azure Service Bus Data Receiver"));
        // Wider than one thing: only the host's own storage and where its telemetry goes.
        Assert.Equal(
            ["Monitoring Metrics Publisher", "Storage Blob Data Owner", "Storage Table Data Contributor"],
            toewijzingen.Where(t => t.Op.Length == 0).Select(t => t.Rol).Order());
    }

    [SkippableFact]
    public async Task The_lists_of_the_audit_seals_cannot_be_written_over_and_the_storage_cannot_be_removed()
    {
        var bronnen = await GevraagdAsync("productie");
        var worm = bronnen.VanSoort("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies").Single();
        Assert.Contains($"/{Audittabellen.Zegelbak}/", worm.Naam(), StringComparison.Ordinal);
        Assert.Equal(1826, worm.Eigenschap("immutabilityPeriodSinceCreationInDays")!.GetValue<int>()); // NEN-01: five years
        Assert.Equal("CanNotDelete", $"{bronnen.VanSoort("Microsoft.Authorization/locks").Single().Eigenschap("level")}");
    }

    [SkippableFact]
    public async Task With_everything_on_secrets_are_read_one_by_one_and_the_hubs_own_metrics_raise_alarms()
    {
        await sjabloon.VoegOmgevingToeAsync("alles", """
            param naarBuiten = true
            param verzamelaarbeeld = 'register.voorbeeld.nl/otel:1'
            param geheimen = { Hub__Sleutel__0: 'sleutel-0' }
            """);
        var bronnen = await GevraagdAsync("alles");

        Assert.Single(bronnen.VanSoort("Microsoft.Network/natGateways"));
        var instellingen = bronnen.VanSoort("Microsoft.Web/sites/config").Single()["properties"]!.AsObject();
        Assert.Matches(@"^@Microsoft\.KeyVault\(VaultName=[\w-]+;SecretName=sleutel-0\)$", $"{instellingen["Hub__Sleutel__0"]}");
        Assert.True(instellingen.ContainsKey("OTEL_EXPORTER_OTLP_ENDPOINT"));
        Assert.Contains(bronnen.VanSoort("Microsoft.Authorization/roleAssignments"), t =>
            t["id"]!.GetValue<string>().Contains("/secrets/sleutel-0'", StringComparison.Ordinal)
            && Rollen[$"{t.Eigenschap("roleDefinitionId")}".Split('/')[^1]] == "Key Vault Secrets User");
        Assert.Equal(Sjabloon.Alarmen().Count, bronnen.VanSoort("Microsoft.Insights/scheduledQueryRules").Count());
    }

    [SkippableFact]
    public async Task No_template_holds_or_asks_for_a_secret()
    {
        var tekst = string.Concat((await GevraagdAsync("productie")).Select(b => b.ToJsonString()));
        Assert.DoesNotMatch("(?i)accountkey|sharedaccesskey|password|listkeys", tekst);
    }

    async Task<IReadOnlyList<JsonObject>> GevraagdAsync(string omgeving)
    {
        Skip.IfNot(Sjabloon.KanCompileren, Sjabloon.GeenCompiler);
        return await sjabloon.GevraagdAsync(omgeving);
    }

    [GeneratedRegex("/(?:tables|containers|queues|secrets)/(?<op>[^'/]+)'")]
    private static partial Regex Bereik();
}
