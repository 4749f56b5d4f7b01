namespace Hub.Testbasis;

/// <summary>A folder of the test's own, gone with it.</summary>
public sealed class Tijdelijkemap : IDisposable
{
    public string Pad { get; } = Directory.CreateTempSubdirectory("hub-test-").FullName;

    public void Dispose() => Directory.Delete(Pad, recursive: true);
}
