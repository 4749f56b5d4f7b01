namespace Hub.Chaos.Storen;

/// <summary>What happens to a piece of data on its way.</summary>
enum Lot
{
    /// <summary>It goes through.</summary>
    Door,

    /// <summary>It goes through later.</summary>
    Later,

    /// <summary>Half of it goes through, and the connection breaks.</summary>
    Half,

    /// <summary>Nothing of it goes through, and the connection breaks.</summary>
    Weg,
}

/// <summary>How bad it is on the lines now, for all of them together, and how often each thing went wrong. Thread-safe.</summary>
/// <param name="seed">Decides.</param>
sealed class Weer(int seed)
{
    const double KansWeg = 0.004;
    const double KansHalf = 0.004;
    const double KansLater = 0.02;
    const int LangsteVertraging = 800; // ms

    readonly Random _kans = new(seed);
    readonly Lock _slot = new();
    readonly int[] _aantallen = new int[Enum.GetValues<Lot>().Length];
    CancellationTokenSource _verbonden = new();
    TaskCompletionSource _ontdooid = Vrij();
    volatile bool _dicht;

    /// <summary>False: everything goes through.</summary>
    public bool IsSlecht { get; set; } = true;

    /// <summary>True while nobody can connect.</summary>
    public bool IsDicht => _dicht;

    /// <summary>Cancelled when the lines are cut.</summary>
    public CancellationToken Verbonden
    {
        get { lock (_slot) return _verbonden.Token; }
    }

    /// <summary>How often this happened.</summary>
    public int Keren(Lot lot) => _aantallen[(int)lot];

    /// <summary>Draws what happens to the next piece.</summary>
    public (Lot Lot, TimeSpan Vertraging) Trek()
    {
        lock (_slot)
        {
            var worp = _kans.NextDouble();
            var lot = !IsSlecht ? Lot.Door
                : worp < KansWeg ? Lot.Weg
                : worp < KansWeg + KansHalf ? Lot.Half
                : worp < KansWeg + KansHalf + KansLater ? Lot.Later : Lot.Door;
            _aantallen[(int)lot]++;
            return (lot, TimeSpan.FromMilliseconds(_kans.Next(20, LangsteVertraging)));
        }
    }

    /// <summary>Waits while everything is frozen: connections stay, nothing moves.</summary>
    public Task OntdooidAsync(CancellationToken ct) => _ontdooid.Task.WaitAsync(ct);

    /// <summary>Nothing moves for this long.</summary>
    public async Task VriesAsync(TimeSpan duur)
    {
        var ijs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ontdooid = ijs;
        await Task.Delay(duur);
        ijs.SetResult();
    }

    /// <summary>Every connection breaks, and for this long there are no new ones.</summary>
    public async Task SluitAfAsync(TimeSpan duur)
    {
        _dicht = true;
        CancellationTokenSource oud;
        lock (_slot)
            (oud, _verbonden) = (_verbonden, new CancellationTokenSource());
        await oud.CancelAsync();
        await Task.Delay(duur);
        _dicht = false;
    }

    static TaskCompletionSource Vrij()
    {
        var vrij = new TaskCompletionSource();
        vrij.SetResult();
        return vrij;
    }
}
