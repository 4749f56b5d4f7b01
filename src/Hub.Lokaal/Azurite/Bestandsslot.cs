namespace Hub.Lokaal.Azurite;

/// <summary>A lock between processes: a file that is held open. The operating system frees it when the holder dies.</summary>
static class Bestandsslot
{
    static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until the lock is ours; disposing gives it back.</summary>
    public static async Task<FileStream> NeemAsync(string bestand, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(bestand, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Tussenpoos, TimeProvider.System, ct);
            }
        }
    }
}
