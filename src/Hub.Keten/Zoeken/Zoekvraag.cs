using Hub.Kern.Dossiers;

namespace Hub.Keten.Zoeken;

/// <summary>Which messages are sought. Everything given must hold.</summary>
/// <param name="Van">Accepted at this moment or later.</param>
/// <param name="Tot">Accepted before this moment.</param>
public sealed record Zoekvraag(DateTimeOffset Van, DateTimeOffset Tot)
{
    /// <summary>Code of the party that sent or gets them, or null.</summary>
    public string? Partij { get; init; }

    /// <summary>Name of their type, or null.</summary>
    public string? Soort { get; init; }

    /// <summary>Where they are now, or null.</summary>
    public Berichtstatus? Status { get; init; }

    /// <summary>Only those with which a step failed (UX-02).</summary>
    public bool Mislukt { get; init; }

    /// <summary>Their Identificatie, or null: then the period does not count.</summary>
    public string? Identificatie { get; init; }

    /// <summary>Where to go on: <see cref="Zoekuitkomst.Verder"/> of the page before; null to start with the newest.</summary>
    public string? Vanaf { get; init; }
}

/// <summary>A message that was found.</summary>
/// <param name="Rij">What it is.</param>
/// <param name="Status">Where it is now.</param>
/// <param name="Mislukt">How often a step with it failed, the times it became a dead letter included.</param>
public sealed record Gevonden(Zoekrij Rij, Berichtstatus Status, int Mislukt)
{
    /// <summary>The message with this line in the index.</summary>
    public static Gevonden Van(Zoekrij rij, Dossier dossier) =>
        new(rij, dossier.Status, dossier.Gebeurtenissen.Count(g => g.Handeling is Handeling.StapMislukt or Handeling.DodeBrief));
}

/// <summary>A page of messages.</summary>
/// <param name="Berichten">Newest first.</param>
/// <param name="Verder">Where the next page starts, or null when this is the last; there may be none on it.</param>
public sealed record Zoekuitkomst(IReadOnlyList<Gevonden> Berichten, string? Verder);
