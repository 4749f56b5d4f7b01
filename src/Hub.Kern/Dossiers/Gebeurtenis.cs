using Hub.Kern.Partijen;

namespace Hub.Kern.Dossiers;

/// <summary>An audit event before it has its place in the chain (SEC-01: actie, resultaat, oorsprong, actor).</summary>
/// <param name="Handeling">What happened.</param>
/// <param name="Actor">Who did it: a partijcode, or <c>hub</c>.</param>
/// <param name="Oorsprong">Where from: a network address, or the step that ran.</param>
/// <param name="Resultaat">How it ended, one word.</param>
/// <param name="Gegevens">Facts of this kind of event, by name; never content, never a BSN.</param>
public sealed record NieuweGebeurtenis(
    Handeling Handeling,
    string Actor,
    string Oorsprong,
    string Resultaat,
    IReadOnlyDictionary<string, string> Gegevens)
{
    /// <summary>The actor of everything the hub does by itself.</summary>
    public const string Hub = "hub";

    /// <summary>Name of the fact that tells for whom it was done, when that is another than the actor.</summary>
    public const string Namens = "namens";

    /// <summary>Which person of the actor did it (<see cref="Persoonskenmerk"/>), or null when only the actor is known.</summary>
    public string? Persoon { get; init; }

    /// <summary>An event by a step of the hub, without facts of its own.</summary>
    public static NieuweGebeurtenis DoorStap(Handeling handeling, string stap, string resultaat = "gelukt") =>
        new(handeling, Hub, stap, resultaat, new Dictionary<string, string>());

    /// <summary>An event by a party, which records for whom when that is another, and by which person where that is known (NEN-02).</summary>
    public static NieuweGebeurtenis DoorPartij(Handeling handeling, Optreden wie, string oorsprong, string resultaat) =>
        new NieuweGebeurtenis(handeling, wie.Actor, oorsprong, resultaat, new Dictionary<string, string>()) { Persoon = wie.Persoon }.Met(Namens, wie.Namens);

    /// <summary>The same event with one fact more; a null is left out.</summary>
    public NieuweGebeurtenis Met(string naam, string? waarde) =>
        waarde is null ? this : this with { Gegevens = new Dictionary<string, string>(Gegevens) { [naam] = waarde } };
}

/// <summary>An audit event in its place: each holds the hash of the one before, so that none can be changed or taken out unseen.</summary>
/// <param name="DossierId">The object: the message's id.</param>
/// <param name="Volgnummer">0 for the first event of the dossier.</param>
/// <param name="Tijdstip">When (UTC).</param>
/// <param name="TraceId">W3C trace id of the request or step, or null.</param>
/// <param name="Inhoud">What happened.</param>
/// <param name="Vorige">Hash of the event before, or 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over Vorige and the stored text of this event, lower-case hexadecimal.</param>
public sealed record Gebeurtenis(
    string DossierId,
    int Volgnummer,
    DateTimeOffset Tijdstip,
    string? TraceId,
    NieuweGebeurtenis Inhoud,
    string Vorige,
    string Hash)
{
    /// <summary>What stands in <see cref="Vorige"/> of a first event.</summary>
    public static readonly string GeenVorige = new('0', 64);

    /// <summary>The kind of event.</summary>
    public Handeling Handeling => Inhoud.Handeling;

    /// <summary>The fact with this name, or null.</summary>
    public string? Gegeven(string naam) => Inhoud.Gegevens.GetValueOrDefault(naam);

    /// <summary>Which person did it, for who may know: an operator, its own party, and the one it was done for; null for others (docs/besluiten/0103).</summary>
    public string? PersoonVoor(Partij kijker) =>
        kijker.Rol == Rol.Operator || kijker.Code == Inhoud.Actor || kijker.Code == Gegeven(NieuweGebeurtenis.Namens) ? Inhoud.Persoon : null;
}
