using Hub.Kern.Dossiers;
using Hub.Kern.Privacy;

namespace Hub.Kern.Poorten;

/// <summary>Something that is kept for a term of its own and then goes, day after day. Thread-safe.</summary>
public interface IBewaargroep
{
    /// <summary>A fixed word for it, in Dutch.</summary>
    string Naam { get; }

    /// <summary>Its term in days.</summary>
    int Dagen(Bewaartermijnen termijnen);

    /// <summary>Removes what is of this day; again after a crash completes it.</summary>
    /// <param name="dag">A day (UTC) whose term is over.</param>
    /// <param name="vooraf">Records that something of this day goes; to be awaited before the first removal.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How much was removed.</returns>
    Task<int> RuimAsync(DateOnly dag, Func<Task> vooraf, CancellationToken ct);
}

/// <summary>Rows about one message that go when it was closed for their term. Thread-safe.</summary>
public interface IBerichtrijen
{
    /// <summary>A fixed word for them, in Dutch.</summary>
    string Naam { get; }

    /// <summary>Their term in days.</summary>
    int Dagen(Bewaartermijnen termijnen);

    /// <summary>Removes the rows about this message; already gone is well.</summary>
    Task VergeetAsync(Dossier dossier, CancellationToken ct);
}
