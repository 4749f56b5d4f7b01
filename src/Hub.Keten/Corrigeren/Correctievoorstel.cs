using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Keten.Corrigeren;

/// <summary>A proposed correction as the trail of its dead letter tells of it. Immutable.</summary>
/// <param name="Id">Its id; its content is the blob of that name.</param>
/// <param name="BerichtId">Id that the corrected message will have.</param>
/// <param name="Gedaan">The event: by whom and when.</param>
public sealed record Correctievoorstel(string Id, string BerichtId, Gebeurtenis Gedaan)
{
    /// <summary>Name of the fact in an event that names the proposal.</summary>
    public const string Correctie = "correctie";

    /// <summary>Name of the fact in an event that names the corrected message.</summary>
    public const string Nieuw = "nieuw";

    /// <summary>True for an open dead letter that is a message: only that can be corrected.</summary>
    public static bool Kan(Dossier dossier) => dossier.Eerste.Handeling == Handeling.Ontvangen && dossier.Status == Berichtstatus.DodeBrief;

    /// <summary>The proposal with this id, or null.</summary>
    public static Correctievoorstel? Zoek(Dossier dossier, string? id) => Alle(dossier).FirstOrDefault(voorstel => voorstel.Id == id);

    /// <summary>The proposals that wait for a second person, oldest first.</summary>
    public static IReadOnlyList<Correctievoorstel> Wachtend(Dossier dossier) =>
        Kan(dossier) ? [.. Alle(dossier).Where(voorstel => !voorstel.IsAfgewezen(dossier))] : [];

    /// <summary>True when somebody rejected or withdrew it.</summary>
    public bool IsAfgewezen(Dossier dossier) =>
        dossier.Gebeurtenissen.Any(g => g.Handeling == Handeling.CorrectieAfgewezen && g.Gegeven(Correctie) == Id);

    /// <summary>True when this is who proposed it: the same person where both are known, else the same party (four eyes, docs/besluiten/0103).</summary>
    public bool IsVan(Optreden wie) => Gedaan.Inhoud.Persoon is { } persoon && wie.Persoon is { } ander
        ? persoon == ander
        : Gedaan.Inhoud.Actor == wie.Actor;

    static IEnumerable<Correctievoorstel> Alle(Dossier dossier) => dossier.Gebeurtenissen
        .Where(g => g.Handeling == Handeling.CorrectieVoorgesteld)
        .Select(g => new Correctievoorstel(g.Gegeven(Correctie)!, g.Gegeven(Nieuw)!, g));
}
