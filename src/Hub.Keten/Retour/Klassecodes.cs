using Hub.Kern.Berichten;

namespace Hub.Keten.Retour;

/// <summary>
/// Hands out the faults of a message to its classes while it is read in document order: a fault belongs to the innermost class
/// around its place that can bear codes. Not thread-safe.
/// </summary>
/// <param name="fouten">The faults, by offset.</param>
sealed class Klassecodes(IReadOnlyList<Klassefout> fouten)
{
    readonly Stack<List<string>> _open = [];
    int _volgende;

    /// <summary>A class that bears codes begins at this place.</summary>
    public void Begin(long offset)
    {
        Tot(offset);
        _open.Push([]);
    }

    /// <summary>An element begins at this place: what was found there is a fault of the class around it.</summary>
    public void Op(long offset) => Tot(offset + 1);

    /// <summary>Codes so far of the innermost class.</summary>
    public IReadOnlyList<string> Huidige => _open.Peek();

    /// <summary>The innermost class ends.</summary>
    /// <returns>Its codes in document order, each once; empty when nothing is wrong with it.</returns>
    public string[] Einde() => [.. _open.Pop()];

    void Tot(long offset)
    {
        for (; _volgende < fouten.Count && fouten[_volgende].Offset < offset; _volgende++)
        {
            if (_open.TryPeek(out var codes) && !codes.Contains(fouten[_volgende].Retourcode))
                codes.Add(fouten[_volgende].Retourcode);
        }
    }
}
