using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hub.Testbasis.Bsnwacht;

/// <summary>Shows every measurement and span of this process to the watch: names, tags, values and URLs.</summary>
public sealed class Meetkijker : IDisposable
{
    readonly Bsnwacht _wacht;
    readonly MeterListener _metingen = new();
    readonly ActivityListener _sporen;

    public Meetkijker(Bsnwacht wacht)
    {
        _wacht = wacht;
        _metingen.InstrumentPublished = (instrument, kijker) => kijker.EnableMeasurementEvents(instrument);
        _metingen.SetMeasurementEventCallback<long>((instrument, waarde, tags, _) => Bekijk(instrument, waarde, tags));
        _metingen.SetMeasurementEventCallback<int>((instrument, waarde, tags, _) => Bekijk(instrument, waarde, tags));
        _metingen.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Bekijk(instrument, 0, tags)); // a duration may have any digits
        _metingen.Start();
        _sporen = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Bekijk,
        };
        ActivitySource.AddActivityListener(_sporen);
    }

    public void Dispose()
    {
        _metingen.Dispose();
        _sporen.Dispose();
    }

    void Bekijk(Instrument instrument, long waarde, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
            _wacht.Bekijk($"metric {instrument.Name}", $"{tag.Key}={tag.Value}");
        _wacht.Bekijk($"metric {instrument.Name}", $"{waarde}");
    }

    void Bekijk(Activity spoor) => _wacht.Bekijk(
        $"span {spoor.OperationName}",
        $"{spoor.DisplayName} {string.Join(' ', spoor.TagObjects.Select(t => $"{t.Key}={t.Value}"))} {string.Join(' ', spoor.Events.SelectMany(e => e.Tags))} {spoor.StatusDescription}");
}
