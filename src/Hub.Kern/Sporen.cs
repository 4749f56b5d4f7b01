using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hub.Kern;

/// <summary>The hub's own traces and metrics. Names and tags hold no content and no ids of clients (AVG-02). Thread-safe.</summary>
public static class Sporen
{
    /// <summary>Name of the activity source and the meter.</summary>
    public const string Naam = "Hub";

    static readonly ActivitySource Bron = new(Naam);
    static readonly Meter Meter = new(Naam);

    // Without a listener no activity would exist, and the trace id would be lost between the steps (LD-06).
    static readonly ActivityListener Doorgever = new()
    {
        ShouldListenTo = bron => bron.Name == Naam,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    static Sporen() => ActivitySource.AddActivityListener(Doorgever);

    /// <summary>Messages at the door, tagged <c>uitkomst</c> and <c>soort</c>.</summary>
    public static Counter<long> Aangeboden { get; } =
        Meter.CreateCounter<long>("hub.berichten.aangeboden", "{bericht}", "Berichten aan de deur");

    /// <summary>Sign-ins at the door, tagged <c>middel</c> and <c>gelukt</c> (SEC-03, API-05).</summary>
    public static Counter<long> Aanmeldingen { get; } =
        Meter.CreateCounter<long>("hub.aanmeldingen", "{aanmelding}", "Aanmeldingen aan de deur");

    /// <summary>Steps that ran, tagged <c>stap</c> and <c>uitkomst</c>.</summary>
    public static Counter<long> Stappen { get; } =
        Meter.CreateCounter<long>("hub.stappen", "{stap}", "Uitgevoerde stappen");

    /// <summary>Reminders about termijnen, tagged <c>soort</c> and <c>wat</c> (nadert, verstreken).</summary>
    public static Counter<long> Termijnen { get; } =
        Meter.CreateCounter<long>("hub.termijnen", "{termijn}", "Termijnen die naderen of verstreken zijn");

    /// <summary>Time from acceptance to delivery in the postbus, in milliseconds.</summary>
    public static Histogram<double> Doorlooptijd { get; } =
        Meter.CreateHistogram<double>("hub.doorlooptijd", "ms", "Van aanname tot postbus");

    /// <summary>Attempts to push a message to its recipient, tagged <c>wijze</c> and <c>uitkomst</c>.</summary>
    public static Counter<long> Pogingen { get; } =
        Meter.CreateCounter<long>("hub.bezorgpogingen", "{poging}", "Pogingen om een bericht af te leveren");

    /// <summary>Dead letters that are open, tagged <c>gedempt</c>: an alert watches those that are not.</summary>
    public static Gauge<long> OpenDodeBrieven { get; } =
        Meter.CreateGauge<long>("hub.dodebrieven.open", "{brief}", "Open dode brieven");

    /// <summary>Age of the oldest open dead letter in seconds, tagged <c>gedempt</c>; 0 when there is none.</summary>
    public static Gauge<double> OudsteDodeBrief { get; } =
        Meter.CreateGauge<double>("hub.dodebrieven.oudste", "s", "Leeftijd van de oudste open dode brief");

    /// <summary>The current trace in W3C form (<c>traceparent</c>), or null.</summary>
    public static string? Traceparent => Activity.Current?.Id;

    /// <summary>The current trace id, 32 hexadecimal characters, or null.</summary>
    public static string? TraceId => Activity.Current?.TraceId.ToHexString();

    /// <summary>Starts a span; without a parent in <paramref name="traceparent"/> it continues the current trace.</summary>
    public static Activity? Begin(string naam, string? traceparent = null) =>
        ActivityContext.TryParse(traceparent, null, isRemote: true, out var ouder)
            ? Bron.StartActivity(naam, ActivityKind.Consumer, ouder)
            : Bron.StartActivity(naam);
}
