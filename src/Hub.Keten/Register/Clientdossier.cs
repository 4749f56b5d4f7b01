namespace Hub.Keten.Register;

/// <summary>
/// What the hub knows of one client at one gemeente: the facts of all messages about it, seen per toewijzing, delivery, verzoek and
/// Prestatie. What it tells depends on which messages it took in, not on their order (OP080). Who the client is, it does not know.
/// Not thread-safe.
/// </summary>
public sealed partial class Clientdossier
{
    readonly HashSet<string> _gezien = [];
    readonly HashSet<string> _geweigerd = [];
    readonly List<Toewijzingsversie> _versies = [];
    readonly List<Startmelding> _starts = [];
    readonly List<Stopmelding> _stops = [];
    readonly List<Aanvraag> _aanvragen = [];
    readonly List<Wijzigingsverzoek> _wijzigingen = [];
    readonly List<Antwoord> _antwoorden = [];

    /// <summary>A dossier of these facts.</summary>
    public Clientdossier(IEnumerable<Berichtfeiten> feiten)
    {
        foreach (var bericht in feiten)
            Neem(bericht);
    }

    /// <summary>True when no message about this client counts.</summary>
    public bool IsLeeg => _gezien.Count == 0;

    /// <summary>Takes in facts. The facts of one message may come in parts, each part once.</summary>
    public void Neem(Berichtfeiten feiten)
    {
        _gezien.Add(feiten.Herkomst.Bericht);
        _versies.AddRange(feiten.Toewijzingen);
        _starts.AddRange(feiten.Starts);
        _stops.AddRange(feiten.Stops);
        _aanvragen.AddRange(feiten.Aanvragen);
        NeemPrestaties(feiten);
        if (feiten.Wijziging is { } wijziging)
            _wijzigingen.Add(wijziging);
        if (feiten.Antwoord is { } antwoord)
            _antwoorden.Add(antwoord);
        if (feiten.Weigert is { } geweigerd)
            _geweigerd.Add(geweigerd);
    }

    // What was refused by a retourbericht counts as not sent (OP286).
    bool Telt(Herkomst herkomst) => !_geweigerd.Contains(herkomst.Bericht);
}
