using Hub.Validatie;

namespace Hub.Keten.Register.Lezen;

/// <summary>Where a berichtklasse stands in its message.</summary>
/// <param name="Pad">Its path, relative to <c>Bericht</c>.</param>
/// <param name="Begin">Where it begins.</param>
/// <param name="Einde">Offset of the last of its elements; a fault of a deeper class does not lie before it.</param>
public readonly record struct Plaats(string Pad, Positie Begin, long Einde);

/// <summary>What a message says about one client. Immutable.</summary>
/// <param name="Volgnummer">Which Client of the message, counted from 1; 1 for a message about none.</param>
/// <param name="Client">The client's pseudonyms, the newest key's first; null for a JW319, which names no client.</param>
/// <param name="Plaats">Where its Client is, or what stands for it.</param>
/// <param name="Feiten">What it says.</param>
/// <param name="Plaatsen">
/// Where each class of <paramref name="Feiten"/> is, in the order in which it holds them; of a VOW first the Verzoek, then its
/// OngewijzigdProducten and its TeWijzigenProducten.
/// </param>
public sealed record Clientdeel(
    int Volgnummer, IReadOnlyList<string>? Client, Plaats Plaats, Berichtfeiten Feiten, IReadOnlyList<Plaats> Plaatsen)
{
    /// <summary>True when it comes back with codes in a JW325: then the whole Client is refused (IV087).</summary>
    public bool IsClientAfgewezen { get; init; }

    /// <summary>Codes with which each Prestatie comes back in a JW325, in the order of <see cref="Berichtfeiten.Prestaties"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Retourcodes { get; init; } = [];
}
