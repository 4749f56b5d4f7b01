using Hub.Kern.Poorten;

namespace Hub.Testbasis;

/// <summary>Ids that count up from 1, in the form of real ones. Thread-safe.</summary>
public sealed class VasteIds : IIdBron
{
    long _laatste;

    public string Nieuw() => Interlocked.Increment(ref _laatste).ToString("x32");
}
