using System.Diagnostics;

namespace Hub.Testbasis;

/// <summary>Waits for something to become true instead of for a time to pass.</summary>
public static class Wacht
{
    static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Geduld = TimeSpan.FromMinutes(1); // a busy machine is slow, and only a test that fails waits this long

    /// <exception cref="TimeoutException">It did not become true in time.</exception>
    public static async Task TotAsync(Func<Task<bool>> voorwaarde, TimeSpan? hoogstens = null, Func<Task>? tussendoor = null)
    {
        var sinds = Stopwatch.StartNew();
        while (!await voorwaarde())
        {
            if (sinds.Elapsed > (hoogstens ?? Geduld))
                throw new TimeoutException($"Not true within {sinds.Elapsed.TotalSeconds:F0} s.");
            await (tussendoor?.Invoke() ?? Task.Delay(Tussenpoos));
        }
    }
}
