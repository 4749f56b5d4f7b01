namespace Hub.Kern.Poorten;

/// <summary>What a <see cref="Bewerking"/> does with its row.</summary>
public enum Bewerkingsoort
{
    /// <summary>Insert: fails when the row exists. This is the hub's check on "done before".</summary>
    VoegToe,

    /// <summary>Replace an existing row, if it still has the version that was read.</summary>
    Vervang,

    /// <summary>Change only the given properties of an existing row, if it still has the version that was read.</summary>
    Werkbij,

    /// <summary>Insert or replace, without a condition.</summary>
    Zet,

    /// <summary>Delete, if the row still has the version that was read.</summary>
    Verwijder,
}

/// <summary>One conditional write. A row whose <see cref="Rij.Versie"/> is null is written whatever its version is.</summary>
/// <param name="Soort">What to do.</param>
/// <param name="Rij">The row; for a delete only its keys and version count.</param>
public sealed record Bewerking(Bewerkingsoort Soort, Rij Rij)
{
    /// <summary>Insert.</summary>
    public static Bewerking VoegToe(Rij rij) => new(Bewerkingsoort.VoegToe, rij);

    /// <summary>Replace.</summary>
    public static Bewerking Vervang(Rij rij) => new(Bewerkingsoort.Vervang, rij);

    /// <summary>Merge.</summary>
    public static Bewerking Werkbij(Rij rij) => new(Bewerkingsoort.Werkbij, rij);

    /// <summary>Insert or replace.</summary>
    public static Bewerking Zet(Rij rij) => new(Bewerkingsoort.Zet, rij);

    /// <summary>Delete.</summary>
    public static Bewerking Verwijder(string partitie, string sleutel, string? versie = null) =>
        new(Bewerkingsoort.Verwijder, new Rij(partitie, sleutel, new Dictionary<string, object?>(), versie));
}

/// <summary>How a conditional write ended.</summary>
public enum Schrijfresultaat
{
    /// <summary>Written.</summary>
    Geslaagd,

    /// <summary>Not written: the row or blob existed already.</summary>
    BestaatAl,

    /// <summary>Not written: somebody else changed it since it was read.</summary>
    Verouderd,

    /// <summary>Not written: it does not exist. For a delete this counts as success: it is already gone.</summary>
    NietGevonden,
}

/// <summary>The result of a conditional write.</summary>
/// <param name="Resultaat">Written, or why not.</param>
/// <param name="Versie">The new ETag when written (null after a delete or a group).</param>
public readonly record struct Schrijfuitkomst(Schrijfresultaat Resultaat, string? Versie = null)
{
    /// <summary>True when written.</summary>
    public bool Geslaagd => Resultaat == Schrijfresultaat.Geslaagd;
}
