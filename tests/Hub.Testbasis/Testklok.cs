namespace Hub.Testbasis;

/// <summary>A clock that stands still until it is moved; timers and Task.Delay on it fire while it moves. Thread-safe.</summary>
public sealed class Testklok(DateTimeOffset begin) : TimeProvider
{
    readonly Lock _slot = new();
    readonly List<Wekker> _wekkers = [];
    DateTimeOffset _nu = begin;

    public Testklok()
        : this(new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_slot)
            return _nu;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves forward; each timer that comes due on the way fires at its own moment.</summary>
    public void Vooruit(TimeSpan tijd)
    {
        var tot = GetUtcNow() + tijd;
        while (NeemEerste(tot) is { } wekker)
            wekker.Ga();
        lock (_slot)
            _nu = tot;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wekker = new Wekker(this, () => callback(state));
        wekker.Change(dueTime, period);
        return wekker;
    }

    Wekker? NeemEerste(DateTimeOffset tot)
    {
        lock (_slot)
        {
            var eerste = _wekkers.Where(w => w.Om <= tot).MinBy(w => w.Om);
            if (eerste is not null)
                (_nu, eerste.Om) = (eerste.Om!.Value, eerste.Periode is { } periode ? eerste.Om + periode : null);
            return eerste;
        }
    }

    sealed class Wekker(Testklok klok, Action ga) : ITimer
    {
        public DateTimeOffset? Om { get; set; }

        public TimeSpan? Periode { get; private set; }

        public void Ga() => ga();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (klok._slot)
            {
                Om = dueTime < TimeSpan.Zero ? null : klok._nu + dueTime;
                Periode = period <= TimeSpan.Zero ? null : period;
                if (!klok._wekkers.Contains(this))
                    klok._wekkers.Add(this);
            }
            if (dueTime == TimeSpan.Zero)
                klok.Vooruit(TimeSpan.Zero);
            return true;
        }

        public void Dispose()
        {
            lock (klok._slot)
                klok._wekkers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
