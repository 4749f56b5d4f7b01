namespace Hub.Chaos.Tellen;

/// <summary>One line on a terminal, written over each time; in a pipe one line a minute. Not thread-safe.</summary>
sealed class Voortgangsregel : IProgress<string>
{
    static readonly TimeSpan InPijp = TimeSpan.FromMinutes(1);
    DateTimeOffset _laatste;
    int _lengte;

    /// <inheritdoc/>
    public void Report(string value)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{value.PadRight(_lengte)}");
            _lengte = value.Length;
        }
        else if (DateTimeOffset.UtcNow - _laatste >= InPijp)
        {
            _laatste = DateTimeOffset.UtcNow;
            Console.Error.WriteLine(value);
        }
    }
}
