using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>Walks a dossier's chain from its first event and stops at the first broken link.</summary>
/// <param name="tabellen">Where dossiers are kept.</param>
sealed class Kettinglezer(ITabellen tabellen)
{
    /// <summary>The hash of every event up to the break (or the end), with their times.</summary>
    public async Task<Kettinglezing> LeesAsync(string dossier, CancellationToken ct)
    {
        var schakels = new List<Schakel>();
        var vorige = Gebeurtenis.GeenVorige;
        await foreach (var rij in tabellen.LeesAllesAsync(Audittabellen.Dossiers, dossier, ct: ct))
        {
            if (Ketting.Breuk(rij, schakels.Count, vorige) is { } reden)
                return new Kettinglezing(schakels, new Auditbreuk(dossier, schakels.Count, reden));
            var gebeurtenis = Ketting.Lees(rij);
            vorige = gebeurtenis.Hash;
            schakels.Add(new Schakel(gebeurtenis.Tijdstip, gebeurtenis.Hash));
        }

        // The index is written before the event, so a dossier that was never opened is no break (see Dagindex).
        return new Kettinglezing(schakels, null);
    }
}

/// <summary>One sound event: when, and its hash.</summary>
readonly record struct Schakel(DateTimeOffset Tijdstip, string Hash);

/// <summary>The sound part of a chain, and where it broke.</summary>
sealed record Kettinglezing(IReadOnlyList<Schakel> Schakels, Auditbreuk? Breuk)
{
    /// <summary>Number of the last event up to the end of the day, or -1.</summary>
    public int LaatsteOp(DateOnly dag)
    {
        for (var i = Schakels.Count - 1; i >= 0; i--)
        {
            if (DateOnly.FromDateTime(Schakels[i].Tijdstip.UtcDateTime) <= dag)
                return i;
        }

        return -1;
    }
}
