namespace Hub.Bezorging.Webhook;

/// <summary>The keys with which the hub signs, by name; where they are kept is not the caller's business. Thread-safe.</summary>
public interface IGeheimen
{
    /// <summary>The key with this name.</summary>
    /// <exception cref="Kern.ConfiguratieException">There is none.</exception>
    ReadOnlyMemory<byte> Lees(string naam);
}
