using Hub.Kern.Partijen;

namespace Hub.Monitor.Bijwerken;

/// <summary>Which regios steer together.</summary>
public static class Verbanden
{
    /// <summary>The verband of a regio; one that is in none is a verband by itself, under its own code.</summary>
    public static string Van(string regio, Partijregister partijen) => partijen.Zoek(regio)?.Samenwerking ?? regio;
}
