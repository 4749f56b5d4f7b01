namespace Hub.Validatie.Xml;

/// <summary>The names of the open elements as they were written, so that end tags can be compared (WFC: Element Type Match). Not thread-safe.</summary>
sealed class Elementstapel
{
    readonly int[] _begin = new int[Xmlgrenzen.MaxDiepte + 1];
    byte[] _namen = new byte[1024];

    /// <summary>Number of open elements.</summary>
    public int Diepte { get; private set; }

    /// <summary>The name of the innermost open element.</summary>
    public ReadOnlySpan<byte> Bovenste => _namen.AsSpan(_begin[Diepte - 1].._begin[Diepte]);

    /// <summary>An element begins; the caller guards the depth.</summary>
    public void Begin(ReadOnlySpan<byte> naam)
    {
        var begin = _begin[Diepte];
        if (begin + naam.Length > _namen.Length)
            Array.Resize(ref _namen, Math.Max(_namen.Length * 2, begin + naam.Length));
        naam.CopyTo(_namen.AsSpan(begin));
        _begin[++Diepte] = begin + naam.Length;
    }

    /// <summary>The innermost element ends.</summary>
    public void Einde() => Diepte--;
}
