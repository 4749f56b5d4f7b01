using System.Text.Json;
using Hub.Kern;

namespace Hub.Lokaal.Functies;

/// <summary>What the local host takes from <c>host.json</c>.</summary>
/// <param name="GelijktijdigeOproepen">Messages of one queue handled at the same time (SB-07).</param>
/// <param name="Functietijd">A call that takes longer is given up; its message is delivered again.</param>
/// <param name="Slotverlenging">How long a lock is renewed while a call runs (SB-07).</param>
public sealed record Hostbestand(int GelijktijdigeOproepen, TimeSpan Functietijd, TimeSpan Slotverlenging)
{
    /// <summary>Reads <c>host.json</c> in an app root.</summary>
    /// <exception cref="ConfiguratieException">It is not there or wrong.</exception>
    public static Hostbestand Lees(string approot)
    {
        var pad = Path.Combine(approot, "host.json");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(pad));
            var bus = json.RootElement.GetProperty("extensions").GetProperty("serviceBus");
            return new Hostbestand(
                bus.GetProperty("maxConcurrentCalls").GetInt32(),
                json.RootElement.GetProperty("functionTimeout").Deserialize<TimeSpan>(),
                bus.GetProperty("maxAutoLockRenewalDuration").Deserialize<TimeSpan>());
        }
        catch (Exception fout) when (fout is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ConfiguratieException($"{pad}: ontbreekt of is geen geldige host.json.", fout);
        }
    }
}
