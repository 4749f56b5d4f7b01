using System.Diagnostics;

namespace Hub.Chaos.Opstelling;

/// <summary>Keeps a process running, as a platform does: whatever ends it, it is started again. Thread-safe.</summary>
sealed class Waakhond : IAsyncDisposable
{
    static readonly TimeSpan Herstart = TimeSpan.FromMilliseconds(500);
    readonly CancellationTokenSource _stop = new();
    readonly Func<ProcessStartInfo> _start;
    readonly StreamWriter _log;
    readonly Task _bezig;
    volatile Process? _proces;
    TimeSpan _uitstel;

    /// <summary>Starts it.</summary>
    /// <param name="start">How, with output redirected.</param>
    /// <param name="logbestand">Gets what it prints.</param>
    public Waakhond(Func<ProcessStartInfo> start, string logbestand)
    {
        (_start, _log) = (start, new StreamWriter(logbestand) { AutoFlush = true });
        _bezig = BewaakAsync();
    }

    /// <summary>When each of its processes was started.</summary>
    public IReadOnlyList<DateTimeOffset> Starts
    {
        get { lock (_starts) return [.. _starts]; }
    }

    readonly List<DateTimeOffset> _starts = [];

    /// <summary>SIGKILL; it comes back after this time.</summary>
    public void Dood(TimeSpan uitstel)
    {
        _uitstel = uitstel;
        try
        {
            _proces?.Kill();
        }
        catch (InvalidOperationException)
        {
            // It had just ended by itself.
        }
    }

    /// <summary>SIGKILL, for good.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Dood(TimeSpan.Zero);
        await _bezig;
        await _log.DisposeAsync();
        _stop.Dispose();
    }

    async Task BewaakAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            lock (_starts)
                _starts.Add(DateTimeOffset.UtcNow);
            using var proces = Process.Start(_start())!;
            proces.OutputDataReceived += Log;
            proces.ErrorDataReceived += Log;
            proces.BeginOutputReadLine();
            proces.BeginErrorReadLine();
            _proces = proces;
            if (_stop.IsCancellationRequested)
                proces.Kill();
            await proces.WaitForExitAsync();
            _proces = null;
            var uitstel = _uitstel > Herstart ? _uitstel : Herstart;
            _uitstel = TimeSpan.Zero;
            await Task.Delay(uitstel, _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    void Log(object zender, DataReceivedEventArgs regel)
    {
        if (regel.Data is null)
            return;
        lock (_log)
            _log.WriteLine($"{DateTime.UtcNow:HH:mm:ss.fff} {regel.Data}");
    }
}
