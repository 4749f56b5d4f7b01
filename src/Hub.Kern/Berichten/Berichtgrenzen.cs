namespace Hub.Kern.Berichten;

/// <summary>Bounds on what the hub accepts, the same at every door.</summary>
public static class Berichtgrenzen
{
    /// <summary>Largest message, in bytes: 25 MB (IB003), read as mebibytes so that a chain party's largest file fits.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>The Header must end within this many bytes, so that a message can be refused before it is stored.</summary>
    public const int MaxKopBytes = 64 * 1024;

    /// <summary>Bytes of a message that are asked for at a time: large enough that asking costs nothing beside judging.</summary>
    public const int Leesblok = 64 * 1024;

    /// <summary>Most findings reported for one message; the last says that there were more.</summary>
    public const int MaxBevindingen = 200;
}
