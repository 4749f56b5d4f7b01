namespace Hub.Testbasis.Storingen;

/// <summary>Whether the write at which the process dies is still carried out.</summary>
public enum Moment
{
    /// <summary>It dies just before: the write is not done.</summary>
    Voor,

    /// <summary>It dies just after: the write is done, but nobody hears it.</summary>
    Na,
}

/// <summary>The process died here, by the test's wish.</summary>
public sealed class Storingsfout(int schrijven) : Exception($"The process died at write {schrijven}.");

/// <summary>
/// A crash at the n-th write, counted over every port that shares this object. From then on every call fails, reads too: a
/// dead process does nothing more. A test walks n up from 1 until <see cref="IsGevallen"/> stays false; then it has had a
/// crash between every two writes.
/// </summary>
/// <param name="bijSchrijven">The write at which it dies, from 1; 0 for never.</param>
/// <param name="moment">Before or after that write.</param>
public sealed class Storing(int bijSchrijven, Moment moment)
{
    int _geteld;

    /// <summary>How many writes were begun.</summary>
    public int Geteld => Volatile.Read(ref _geteld);

    /// <summary>True when it died.</summary>
    public bool IsGevallen { get; private set; }

    /// <summary>Does something that may die of a <see cref="Storingsfout"/>; any other error is the test's.</summary>
    public static async Task ProbeerAsync(Func<Task> doe)
    {
        try
        {
            await doe();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }

    internal T Lees<T>(Func<T> lees) => IsGevallen ? throw new Storingsfout(Geteld) : lees();

    internal async Task<T> SchrijfAsync<T>(Func<Task<T>> schrijf)
    {
        if (IsGevallen)
            throw new Storingsfout(Geteld);
        var valtNu = Interlocked.Increment(ref _geteld) == bijSchrijven;
        if (valtNu && moment == Moment.Voor)
            throw Val();
        var uitkomst = await schrijf();
        return valtNu ? throw Val() : uitkomst;
    }

    internal Task SchrijfAsync(Func<Task> schrijf) => SchrijfAsync(async () =>
    {
        await schrijf();
        return true;
    });

    Storingsfout Val()
    {
        IsGevallen = true;
        return new Storingsfout(Geteld);
    }
}
