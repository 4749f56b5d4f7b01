using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;

namespace Hub.Keten.Corrigeren;

/// <summary>How proposing or confirming a correction ended.</summary>
public abstract record Correctieuitkomst
{
    /// <summary>Kept, waiting for a second person.</summary>
    /// <param name="CorrectieId">Id of the proposal.</param>
    /// <param name="BerichtId">Id that the corrected message will have.</param>
    public sealed record Voorgesteld(string CorrectieId, string BerichtId) : Correctieuitkomst;

    /// <summary>The corrected message is on its way; the original is closed.</summary>
    /// <param name="Origineel">The original, unchanged but for its trail.</param>
    /// <param name="BerichtId">Id of the corrected message.</param>
    public sealed record Ingediend(Dossier Origineel, string BerichtId) : Correctieuitkomst;

    /// <summary>The proposal was rejected or withdrawn; the letter stays open.</summary>
    /// <param name="Origineel">The dead letter.</param>
    public sealed record Afgewezen(Dossier Origineel) : Correctieuitkomst;

    /// <summary>The corrected message is not valid; nothing was kept.</summary>
    public sealed record Ongeldig(IReadOnlyList<Bevinding> Bevindingen) : Correctieuitkomst;

    /// <summary>This cannot be done, for this reason (Dutch).</summary>
    public sealed record Kanniet(string Waarom) : Correctieuitkomst;
}
