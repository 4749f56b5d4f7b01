namespace Hub.Lokaal.Azurite;

/// <summary>How Azurite is to be run.</summary>
public sealed record Azuriteopties
{
    /// <summary>Folder of its files, made when it does not exist.</summary>
    /// <value>Default: null, everything in memory and gone when it stops.</value>
    public string? Map { get; init; }

    /// <summary>TCP port of blobs.</summary>
    /// <value>Default: 0, a free one.</value>
    public int Blobpoort { get; init; }

    /// <summary>TCP port of queues.</summary>
    /// <value>Default: 0, a free one.</value>
    public int Wachtrijpoort { get; init; }

    /// <summary>TCP port of tables.</summary>
    /// <value>Default: 0, a free one.</value>
    public int Tabelpoort { get; init; }

    /// <summary>Hears, in Dutch, what takes long: fetching Azurite the first time, waiting for another one to stop.</summary>
    /// <value>Default: null, nobody.</value>
    public IProgress<string>? Voortgang { get; init; }
}
