using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Hub.Lokaal;

/// <summary>How the local host runs.</summary>
/// <param name="Opslag">Storage connection string.</param>
/// <param name="Partijenbestand">Path of the file with parties.</param>
/// <param name="Demo">True to accept demo keys.</param>
/// <param name="Poort">Port of the API, on loopback; 0 for a free one.</param>
public sealed record LokaleHostOpties(string Opslag, string Partijenbestand, bool Demo, int Poort)
{
    /// <summary>Waits between attempts of a failed step.</summary>
    /// <value>Default: null, the policy's own.</value>
    public IReadOnlyList<TimeSpan>? Wachttijden { get; init; }

    /// <summary>How long a queue message is locked, in seconds.</summary>
    /// <value>Default: null, as <c>infra/wachtrijen.json</c> says.</value>
    public int? SlotSeconden { get; init; }

    /// <summary>What time it is to the hub.</summary>
    /// <value>Default: null, that of the machine.</value>
    public TimeProvider? Klok { get; init; }

    /// <summary>Changes what is logged.</summary>
    /// <value>Default: null, to the console.</value>
    public Action<ILoggingBuilder>? Logboek { get; init; }

    /// <summary>Further settings of the app, with <c>:</c> between their parts.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string?> Instellingen { get; init; } = new Dictionary<string, string?>();

    internal IEnumerable<KeyValuePair<string, string?>> AlsInstellingen(int triggerpoort)
    {
        yield return new("FUNCTIONS_CUSTOMHANDLER_PORT", triggerpoort.ToString(CultureInfo.InvariantCulture));
        yield return new("Hub:PubliekePoort", Poort.ToString(CultureInfo.InvariantCulture));
        yield return new("Hub:Opslag", Opslag);
        yield return new("Hub:Partijen", Path.GetFullPath(Partijenbestand));
        yield return new("Hub:Demo", Demo.ToString());
        if (SlotSeconden is { } slot)
            yield return new("Hub:SlotSeconden", slot.ToString(CultureInfo.InvariantCulture));
        foreach (var (index, tijd) in (Wachttijden ?? []).Index())
            yield return new($"Hub:Wachttijden:{index}", tijd.ToString("c"));
        foreach (var instelling in Instellingen)
            yield return instelling;
    }
}
