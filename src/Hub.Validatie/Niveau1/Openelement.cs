using Hub.Validatie.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>How a child fits among its siblings.</summary>
enum Inpassing
{
    /// <summary>It belongs here; mandatory ones before it may be missing.</summary>
    Past,

    /// <summary>It occurs more often than it may.</summary>
    TeVaak,

    /// <summary>It belongs before a sibling that already passed.</summary>
    TeLaat,

    /// <summary>The parent has no such child.</summary>
    Onbekend,
}

/// <summary>
/// An element that has begun and not yet ended, and how far its children are in their declared order (XSD: sequence). After a
/// fault it goes on where the message goes on, so that each fault is found once. A mutable struct in the reader's stack.
/// </summary>
struct Openelement
{
    /// <summary>Its place in the schema.</summary>
    public int Knoop;

    /// <summary>Which one it is among siblings of the same name, counted from 1.</summary>
    public int Volgnummer;

    /// <summary>Where its start tag is.</summary>
    public Positie Plek;

    /// <summary>The child that was fitted in last; the first one before any was.</summary>
    public int Kind;

    /// <summary>How often <see cref="Kind"/> occurred.</summary>
    public int Aantal;

    /// <summary>True when it was reported that it holds text between its elements.</summary>
    public bool HeeftVreemdeTekst;

    /// <summary>Fits in the next child by its local name (UTF-8); gives its place in the schema, -1 when unknown.</summary>
    public readonly Inpassing Zoek(Knoop[] knopen, ReadOnlySpan<byte> naam, out int kind)
    {
        for (kind = knopen[Knoop].EersteKind; kind < knopen[Knoop].Kindereinde; kind++)
        {
            if (!naam.SequenceEqual(knopen[kind].NaamUtf8))
                continue;
            return kind < Kind ? Inpassing.TeLaat : kind == Kind && Aantal >= knopen[kind].Maximum ? Inpassing.TeVaak : Inpassing.Past;
        }

        kind = -1;
        return Inpassing.Onbekend;
    }

    /// <summary>Goes on to this child, which fits.</summary>
    public void Neem(int kind)
    {
        Aantal = kind == Kind ? Aantal + 1 : 1;
        Kind = kind;
    }

    /// <summary>True when this child must still come, whatever comes next.</summary>
    public readonly bool IsNogNodig(Knoop[] knopen, int kind) => knopen[kind].Minimum > (kind == Kind ? Aantal : 0);

    /// <summary>The names that may come next: up to and including the first that must.</summary>
    public readonly List<string> Verwacht(Knoop[] knopen)
    {
        List<string> namen = [];
        for (var kind = Kind; kind < knopen[Knoop].Kindereinde; kind++)
        {
            if (kind > Kind || Aantal < knopen[kind].Maximum)
                namen.Add(knopen[kind].Naam);
            if (IsNogNodig(knopen, kind))
                break;
        }

        return namen;
    }
}
