using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Hub.Berichtproeven;
using Hub.Kern;

namespace Hub.Infra.Tests;

/// <summary>An alarm listens to what the hub really says: a name that changed would be an alarm that never sounds again.</summary>
public partial class AlarmTests
{
    static readonly string Broncode = string.Concat(new[] { "functions", "src" }
        .SelectMany(map => Directory.EnumerateFiles(Path.Combine(Gedeeld.Project, map), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));

    [Fact]
    public void Every_metric_in_a_query_is_one_that_the_hub_emits()
    {
        var gemaakt = new HashSet<string>();
        using var luisteraar = new MeterListener { InstrumentPublished = (instrument, _) => gemaakt.Add(instrument.Name) };
        luisteraar.Start();
        RuntimeHelpers.RunClassConstructor(typeof(Sporen).TypeHandle);
        Assert.All(Genoemd(Metriek()), naam => Assert.Contains(naam, gemaakt));
    }

    [Fact]
    public void Every_function_in_a_query_is_one_of_the_app() =>
        Assert.All(Genoemd(Functienaam()), naam => Assert.True(File.Exists(Path.Combine(Gedeeld.Project, "functions", naam, "function.json")), naam));

    [Fact]
    public void Every_text_and_outcome_in_a_query_is_one_that_the_code_writes() =>
        Assert.All(Genoemd(Tekst()).Concat(Genoemd(Uitkomst())), tekst => Assert.Contains(tekst, Broncode, StringComparison.Ordinal));

    [Fact]
    public void There_are_alarms_for_failures_standstill_and_unsealed_days_with_metrics_of_the_hub_or_without() =>
        Assert.Superset(
            new HashSet<string> { "functie-mislukt", "bericht-staat-stil", "dag-niet-gesloten" },
            Sjabloon.Alarmen().Where(a => !a.GetProperty("metHubmetingen").GetBoolean()).Select(a => a.GetProperty("naam").GetString()!).ToHashSet());

    static List<string> Genoemd(Regex wat)
    {
        var namen = Sjabloon.Alarmen().SelectMany(a => wat.Matches(a.GetProperty("query").GetString()!)).Select(m => m.Groups["naam"].Value).ToList();
        Assert.NotEmpty(namen);
        return namen;
    }

    [GeneratedRegex("'(?<naam>hub\\.[a-z.-]+)'")]
    private static partial Regex Metriek();

    [GeneratedRegex("AppRequests \\| where Name == '(?<naam>\\w+)'")]
    private static partial Regex Functienaam();

    [GeneratedRegex("Message has '(?<naam>[^']+)'")]
    private static partial Regex Tekst();

    [GeneratedRegex("uitkomst\\) [=!]= '(?<naam>[^']+)'")]
    private static partial Regex Uitkomst();
}
