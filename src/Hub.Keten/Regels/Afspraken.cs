using Hub.Keten.Register;

namespace Hub.Keten.Regels;

/// <summary>What gemeente and aanbieder agreed, as far as rules ask it of a Prestatie. Immutable, so thread-safe.</summary>
public interface IAfspraken
{
    /// <summary>TR418: is this the agreed tariff (eurocents)? Null when none was agreed, so that there is nothing to compare with.</summary>
    bool? TariefKlopt(Prestatie prestatie, long tarief);

    /// <summary>TR341: is the unit an agreed one? Null when none was agreed.</summary>
    bool? EenheidKlopt(Prestatie prestatie);
}

/// <summary>Nothing is known: nothing can be judged by it (OP095).</summary>
public sealed class GeenAfspraken : IAfspraken
{
    /// <summary>The only one.</summary>
    public static IAfspraken Enige { get; } = new GeenAfspraken();

    GeenAfspraken()
    {
    }

    /// <inheritdoc/>
    public bool? TariefKlopt(Prestatie prestatie, long tarief) => null;

    /// <inheritdoc/>
    public bool? EenheidKlopt(Prestatie prestatie) => null;
}
