namespace Hub.Kern.Dossiers;

/// <summary>
/// Everything that happened to one message, in order. The audit trail <em>is</em> the state (docs/besluiten/0005): status and
/// proof cannot disagree, and appending an event is the check that no other delivery did the same. Immutable.
/// </summary>
/// <param name="Id">The message's id.</param>
/// <param name="Gebeurtenissen">At least one; the first is <see cref="Handeling.Ontvangen"/>.</param>
public sealed record Dossier(string Id, IReadOnlyList<Gebeurtenis> Gebeurtenissen)
{
    /// <summary>Name of the fact in <see cref="Handeling.Verwerkt"/> that tells that the hub proposes an answer.</summary>
    public const string Voorstel = "voorstel";

    /// <summary>Name of the fact in <see cref="Handeling.Gecorrigeerd"/> that names the dead letter for which this message comes: that one is closed, not this one.</summary>
    public const string Vervangt = "vervangt";

    /// <summary>The event with which the message was accepted.</summary>
    public Gebeurtenis Eerste => Gebeurtenissen[0];

    /// <summary>The newest event.</summary>
    public Gebeurtenis Laatste => Gebeurtenissen[^1];

    /// <summary>True when this kind of event occurred: the step that writes it is done (ONTWERP §5).</summary>
    public bool Heeft(Handeling handeling) => Gebeurtenissen.Any(g => g.Handeling == handeling);

    /// <summary>The newest event of this kind, or null.</summary>
    public Gebeurtenis? LaatsteVan(Handeling handeling) => Gebeurtenissen.LastOrDefault(g => g.Handeling == handeling);

    /// <summary>True when the hub proposes an answer to this message.</summary>
    public bool HeeftVoorstel => LaatsteVan(Handeling.Verwerkt)?.Gegeven(Voorstel) is not null;

    /// <summary>Where the message is now.</summary>
    public Berichtstatus Status => Gebeurtenissen.Aggregate(Berichtstatus.Ontvangen, (status, g) => Na(status, g));

    /// <summary>True when nothing more will happen by itself.</summary>
    public bool IsEindstand => Status is not (Berichtstatus.Ontvangen or Berichtstatus.Gevalideerd or Berichtstatus.Verwerkt);

    /// <summary>
    /// True when nobody waits for it any more, so that it may go when its term is over. Never true for the hub's own record of what it removed.
    /// </summary>
    public bool IsAfgesloten =>
        Eerste.Handeling != Handeling.Opgeruimd && Status is (Berichtstatus.Bevestigd or Berichtstatus.Afgekeurd or Berichtstatus.Afgehandeld);

    Berichtstatus Na(Berichtstatus status, Gebeurtenis gebeurtenis) => gebeurtenis.Handeling switch
    {
        Handeling.Gevalideerd => Berichtstatus.Gevalideerd,
        Handeling.Afgekeurd => Berichtstatus.Afgekeurd,
        Handeling.Verwerkt => Berichtstatus.Verwerkt,
        Handeling.Bezorgd => Berichtstatus.Bezorgd,
        Handeling.Bevestigd => Berichtstatus.Bevestigd,
        Handeling.DodeBrief => Berichtstatus.DodeBrief,
        Handeling.Afgehandeld or Handeling.Opgeruimd or Handeling.LogboekIngezien or Handeling.Gezocht => Berichtstatus.Afgehandeld,
        Handeling.Gecorrigeerd when status == Berichtstatus.DodeBrief && gebeurtenis.Gegeven(Vervangt) is null => Berichtstatus.Afgehandeld,
        Handeling.Heraangeboden => Voortgang(gebeurtenis),
        _ => status,
    };

    // An operator's new offer takes the message back to where its steps had brought it.
    Berichtstatus Voortgang(Gebeurtenis tot) => Gebeurtenissen
        .TakeWhile(g => g.Volgnummer < tot.Volgnummer)
        .Select(g => g.Handeling switch
        {
            Handeling.Gevalideerd => Berichtstatus.Gevalideerd,
            Handeling.Verwerkt => Berichtstatus.Verwerkt,
            Handeling.Bezorgd => Berichtstatus.Bezorgd,
            _ => Berichtstatus.Ontvangen,
        })
        .Max();
}
