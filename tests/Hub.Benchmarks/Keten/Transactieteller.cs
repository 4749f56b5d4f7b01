using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Hub.Benchmarks.Keten;

/// <summary>Counts the storage requests that the hub sends, and hears how long messages took, by its own metrics.</summary>
sealed class Transactieteller : IDisposable
{
    readonly MeterListener _luisteraar = new();
    readonly ConcurrentDictionary<string, long> _aantallen = new();
    readonly ConcurrentBag<double> _doorlooptijden = [];

    public Transactieteller()
    {
        _luisteraar.InstrumentPublished = (instrument, luisteraar) =>
        {
            if (instrument.Name is "hub.opslag.transacties" or "hub.doorlooptijd")
                luisteraar.EnableMeasurementEvents(instrument);
        };
        _luisteraar.SetMeasurementEventCallback<long>((_, aantal, tags, _) => Tel(aantal, tags));
        _luisteraar.SetMeasurementEventCallback<double>((_, tijd, _, _) => _doorlooptijden.Add(tijd));
        _luisteraar.Start();
    }

    /// <summary>Requests per service and operation since the last <see cref="Begin"/>.</summary>
    public IReadOnlyDictionary<string, long> Aantallen => _aantallen;

    /// <summary>Milliseconds from acceptance to postbus, sorted.</summary>
    public double[] Doorlooptijden => [.. _doorlooptijden.Order()];

    public void Begin()
    {
        _aantallen.Clear();
        _doorlooptijden.Clear();
    }

    public void Dispose() => _luisteraar.Dispose();

    void Tel(long aantal, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (dienst, bewerking) = ("", "");
        foreach (var tag in tags)
        {
            if (tag.Key == "dienst")
                dienst = $"{tag.Value}";
            else if (tag.Key == "bewerking")
                bewerking = $"{tag.Value}";
        }

        _aantallen.AddOrUpdate($"{dienst} {bewerking}", aantal, (_, al) => al + aantal);
    }
}
