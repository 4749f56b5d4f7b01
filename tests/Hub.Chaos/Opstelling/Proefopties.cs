namespace Hub.Chaos.Opstelling;

/// <summary>What a run is.</summary>
/// <param name="Duur">How long messages flow while things break.</param>
/// <param name="Seed">Decides what breaks when and what is sent; how far the machine is at that moment it cannot decide.</param>
/// <param name="Verzenders">How many offer at the same time.</param>
public sealed record Proefopties(TimeSpan Duur, int Seed, int Verzenders)
{
    /// <summary>Time between two misfortunes, on average.</summary>
    /// <value>Default: 4 s.</value>
    public TimeSpan Tussenpoos { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Afterwards: counting begins when all has come, or when nothing has moved for this long.</summary>
    /// <value>Default: 8 min, longer than the hub takes to see that a recipient's messages stand still.</value>
    public TimeSpan Geduld { get; init; } = TimeSpan.FromMinutes(8);
}
