using Hub.Kern.Dossiers;

namespace Hub.Bezorging.DodeBrieven.Herstel;

/// <summary>How an action on a dead letter ended. Names are stored: never rename one.</summary>
public enum Herstelresultaat
{
    /// <summary>Done.</summary>
    Gelukt,

    /// <summary>It was no open dead letter any more; nothing was changed.</summary>
    Overgeslagen,

    /// <summary>This cannot be done with this letter; it stays open.</summary>
    Mislukt,
}

/// <summary>The outcome of an action.</summary>
/// <param name="Resultaat">How it ended.</param>
/// <param name="Dossier">The message after it.</param>
/// <param name="Waarom">Why it was not done, in Dutch, or null.</param>
public sealed record Hersteluitkomst(Herstelresultaat Resultaat, Dossier Dossier, string? Waarom = null);
