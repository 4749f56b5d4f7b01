using Hub.Kern.Dossiers;

namespace Hub.Keten.Zoeken;

/// <summary>How many messages are where.</summary>
/// <param name="PerStatus">A number per status.</param>
/// <param name="IsAlles">False when there were more than are looked at.</param>
public sealed record Standen(IReadOnlyDictionary<Berichtstatus, int> PerStatus, bool IsAlles)
{
    /// <summary>How many were looked at.</summary>
    public int Aantal => PerStatus.Values.Sum();
}

/// <summary>
/// Where the messages of the last day are now (UX-01). A status is only known from the trail of each, so it looks at the newest and what
/// it found is shown for a minute. Thread-safe.
/// </summary>
public sealed class Standtelling(Berichtzoeker zoeker, TimeProvider klok)
{
    /// <summary>How many messages are looked at, about.</summary>
    public const int Meest = 500;

    /// <summary>How long what was found is shown.</summary>
    public static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    Stand? _stand; // replaced whole, so that no reader sees half of it

    /// <summary>Counts them.</summary>
    public async Task<Standen> TelAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (_stand is { } stand && nu < stand.Gelezen + Houdbaar)
            return stand.Standen;
        var gevonden = new List<Berichtstatus>();
        var vraag = new Zoekvraag(nu.AddHours(1 - Doorstroom.Uren), nu.AddMinutes(1));
        do
        {
            var uitkomst = await zoeker.ZoekAsync(vraag, ct);
            gevonden.AddRange(uitkomst.Berichten.Select(b => b.Status));
            vraag = vraag with { Vanaf = uitkomst.Verder };
        }
        while (vraag.Vanaf is not null && gevonden.Count < Meest);
        var standen = new Standen(gevonden.CountBy(s => s).ToDictionary(), vraag.Vanaf is null);
        _stand = new Stand(standen, nu);
        return standen;
    }

    sealed record Stand(Standen Standen, DateTimeOffset Gelezen);
}
