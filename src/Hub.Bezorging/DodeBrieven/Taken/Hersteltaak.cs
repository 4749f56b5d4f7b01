using Hub.Bezorging.DodeBrieven.Herstel;

namespace Hub.Bezorging.DodeBrieven.Taken;

/// <summary>Where a task is. Names are stored: never rename one.</summary>
public enum Taakstatus
{
    /// <summary>Under way, or about to be.</summary>
    Bezig,

    /// <summary>Stands still until an operator resumes it.</summary>
    Gepauzeerd,

    /// <summary>Stopped for good; what was done stays done.</summary>
    Geannuleerd,

    /// <summary>Every letter had its turn.</summary>
    Klaar,
}

/// <summary>One action on many dead letters (UX-06). Immutable.</summary>
/// <param name="Id">Its id; sorts by the time it was made.</param>
/// <param name="Opdracht">What is done with each letter, by whom and why.</param>
/// <param name="Oorzaak">The cause of which every letter is done that was open when the task was made; or null.</param>
/// <param name="Brieven">Without a cause: the letters.</param>
/// <param name="Sinds">When it was made (UTC).</param>
public sealed record Hersteltaak(
    string Id, Herstelopdracht Opdracht, string? Oorzaak, IReadOnlyList<string> Brieven, DateTimeOffset Sinds)
{
    /// <summary>Most letters that can be named one by one: their ids must fit in one row (TB-05).</summary>
    public const int MaxBrieven = 500;

    /// <summary>Where it is.</summary>
    public Taakstatus Status { get; init; }

    /// <summary>When it last moved (UTC).</summary>
    public DateTimeOffset Bijgewerkt { get; init; } = Sinds;

    /// <summary>Number of letters, or null while they are being counted.</summary>
    public int? Totaal { get; init; }

    /// <summary>Letters done.</summary>
    public int Gelukt { get; init; }

    /// <summary>Letters that were not open any more.</summary>
    public int Overgeslagen { get; init; }

    /// <summary>Letters with which it could not be done.</summary>
    public int Mislukt { get; init; }

    /// <summary>The last letter that had its turn: its key in the task; null before the first.</summary>
    public string? Voortgang { get; init; }

    /// <summary>Letters that had their turn.</summary>
    public int Gedaan => Gelukt + Overgeslagen + Mislukt;

    /// <summary>The same task after these letters.</summary>
    internal Hersteltaak Na(IReadOnlyList<Taakresultaat> resultaten, bool laatste) => this with
    {
        Status = laatste && Status == Taakstatus.Bezig ? Taakstatus.Klaar : Status,
        Gelukt = Gelukt + resultaten.Count(r => r.Resultaat == Herstelresultaat.Gelukt),
        Overgeslagen = Overgeslagen + resultaten.Count(r => r.Resultaat == Herstelresultaat.Overgeslagen),
        Mislukt = Mislukt + resultaten.Count(r => r.Resultaat == Herstelresultaat.Mislukt),
        Voortgang = resultaten.Count > 0 ? resultaten[^1].Positie : Voortgang,
    };
}

/// <summary>What a task did with one letter.</summary>
/// <param name="Positie">Its place in the task.</param>
/// <param name="BriefId">The letter.</param>
/// <param name="Resultaat">How it ended.</param>
/// <param name="Waarom">Why it was not done, in Dutch, or null.</param>
public sealed record Taakresultaat(string Positie, string BriefId, Herstelresultaat Resultaat, string? Waarom);

/// <summary>A change of a task's status.</summary>
/// <param name="Tijdstip">When (UTC).</param>
/// <param name="Door">By whom: an operator, or the hub.</param>
/// <param name="Status">To what.</param>
public sealed record Taakwending(DateTimeOffset Tijdstip, string Door, Taakstatus Status);
