using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;

namespace Hub.Keten.Stappen;

/// <summary>How offering a message at the door ended.</summary>
public abstract record Ontvangstuitkomst
{
    /// <summary>One word for logs and metrics.</summary>
    public string Naam => GetType().Name;

    /// <summary>Stored, recorded and on its way.</summary>
    public sealed record Aangenomen(Dossier Dossier) : Ontvangstuitkomst;

    /// <summary>The same content was accepted before: this is where it is now (ONTWERP §5).</summary>
    public sealed record EerderAangenomen(Dossier Dossier) : Ontvangstuitkomst;

    /// <summary>The same Identificatie was accepted before with other content (TR056, retourcode 9056).</summary>
    public sealed record AndereInhoud(string BerichtId) : Ontvangstuitkomst;

    /// <summary>Not a message of the standard, or not valid at level 1; nothing was stored.</summary>
    public sealed record Geweigerd(Berichtsoort? Soort, IReadOnlyList<Bevinding> Bevindingen) : Ontvangstuitkomst;

    /// <summary>Another party than the Header allows; nothing was stored.</summary>
    public sealed record NietBevoegd(Berichtkop Kop) : Ontvangstuitkomst;

    /// <summary>Larger than <see cref="Berichtgrenzen.MaxBytes"/>; nothing was stored.</summary>
    public sealed record TeGroot : Ontvangstuitkomst;
}
