using Hub.Chaos.Ontvangen;
using Hub.Kern.Partijen;

namespace Hub.Chaos.Opstelling;

/// <summary>A party of the run.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Vorm">How it gets its messages pushed, or null when it picks them up.</param>
sealed record Deelnemer(string Code, Ontvangervorm? Vorm)
{
    /// <summary>Everyone: each way to get messages on both sides.</summary>
    public static IReadOnlyList<Deelnemer> Alle { get; } =
    [
        new("0268", null), new("0200", Ontvangervorm.Xml), new("0202", Ontvangervorm.Stuf),
        new("42420001", null), new("65656055", Ontvangervorm.Cloudevents), new("22227788", Ontvangervorm.Stuf),
    ];

    /// <summary>True for a gemeente; the others are aanbieders.</summary>
    public bool IsGemeente => Code.Length == 4;

    /// <summary>This party as the hub's configuration has it: the hub answers and judges for everyone.</summary>
    /// <param name="url">Where it receives, or null.</param>
    public Dictionary<string, object> AlsPartij(Uri? url)
    {
        var partij = new Dictionary<string, object>
        {
            ["code"] = Code, ["naam"] = Code, ["rol"] = IsGemeente ? "gemeente" : "aanbieder", ["retour"] = "hub",
            ["sleutels"] = new[] { Partijregister.Sleutelhash($"demo-{Code}") },
        };
        if (IsGemeente)
            (partij["declaraties"], partij["grondslag"]) = ("hub", "demonstratie");
        if (Vorm is { } vorm)
            partij["bezorging"] = Bezorging(vorm, url!);
        return partij;
    }

    static object Bezorging(Ontvangervorm vorm, Uri url) => vorm == Ontvangervorm.Stuf
        ? new { stuf = new { url, applicatie = "Backoffice" } }
        : new { webhook = new { url, vorm = vorm == Ontvangervorm.Xml ? "xml" : "cloudevents", ondertekening = new { sleutel = "demo" } } };
}
