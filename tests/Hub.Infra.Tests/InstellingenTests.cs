using System.Text.RegularExpressions;
using Hub.Berichtproeven;

namespace Hub.Infra.Tests;

/// <summary>The function app gets every setting that the code reads, and none that it does not.</summary>
public partial class InstellingenTests(Sjabloon sjabloon) : IClassFixture<Sjabloon>
{
    const string VanDeBeheerder = "the administrator's: parameter instellingen, or geheimen when it is secret";

    static readonly Dictionary<string, string> NietGezet = new()
    {
        ["Hub__Demo"] = "demo keys can be guessed",
        ["Hub__PubliekePoort"] = "the local host's",
        ["Hub__SlotSeconden"] = "of storage queues only",
        ["Hub__Wachttijden"] = VanDeBeheerder,
        ["Hub__Bezorgwachttijden"] = VanDeBeheerder,
        ["Hub__WachtOpToewijzing"] = VanDeBeheerder,
        ["Hub__Oin"] = VanDeBeheerder,
        ["Hub__Adres"] = VanDeBeheerder,
        ["Hub__Geheimen"] = VanDeBeheerder,
        ["Hub__Oidc"] = VanDeBeheerder,
        ["Hub__Certificaat"] = VanDeBeheerder,
        ["Hub__Grenzen"] = VanDeBeheerder,
        ["Hub__PartijenVerversing"] = VanDeBeheerder,
        ["Hub__Verwerkingsregister"] = VanDeBeheerder,
        ["Hub__Bewaren"] = VanDeBeheerder,
        ["Hub__Correcties"] = VanDeBeheerder,
        ["Hub__Contact"] = VanDeBeheerder,
        ["Hub__Portaal"] = VanDeBeheerder,
    };

    [SkippableFact]
    public async Task Every_setting_that_the_code_reads_is_set_or_has_a_reason_not_to_be()
    {
        var gezet = await GezetAsync();
        Assert.All(Gelezen().Except(NietGezet.Keys), naam =>
            Assert.True(gezet.Contains(naam), $"{naam} wordt gelezen, maar infra/modules/functieapp.bicep zet hem niet; of geef hier de reden."));
    }

    [SkippableFact]
    public async Task Every_setting_of_the_hub_that_is_set_is_one_that_the_code_reads() =>
        Assert.All((await GezetAsync()).Where(n => n.StartsWith("Hub__", StringComparison.Ordinal)), naam => Assert.Contains(naam, Gelezen()));

    [SkippableFact]
    public async Task Storage_and_bus_are_signed_in_to_with_the_identity_of_the_hub()
    {
        var gezet = await GezetAsync();
        Assert.Superset(
            new HashSet<string> { "AZURE_CLIENT_ID", "AzureWebJobsStorage__credential", "ServiceBus__fullyQualifiedNamespace", "ServiceBus__credential" }, gezet);
    }

    async Task<HashSet<string>> GezetAsync()
    {
        Skip.IfNot(Sjabloon.KanCompileren, Sjabloon.GeenCompiler);
        var instellingen = (await sjabloon.GevraagdAsync("productie")).VanSoort("Microsoft.Web/sites/config").Single();
        return [.. instellingen["properties"]!.AsObject().Select(i => i.Key.StartsWith("Hub__", StringComparison.Ordinal) ? Eerste(i.Key) : i.Key)];
    }

    static string Eerste(string naam) => string.Join("__", naam.Split("__")[..2]);

    // As configuration names them, "Hub:Opslag"; of a list or section the first part is the setting.
    static HashSet<string> Gelezen() =>
    [
        .. new[] { "functions", "src" }
            .SelectMany(map => Directory.EnumerateFiles(Path.Combine(Gedeeld.Project, map), "*.cs", SearchOption.AllDirectories))
            .Where(pad => !pad.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(pad => Naam().Matches(File.ReadAllText(pad))).Select(m => $"Hub__{m.Groups["naam"].Value}"),
    ];

    [GeneratedRegex("\"Hub:(?<naam>[A-Za-z]+)")]
    private static partial Regex Naam();
}
