namespace Hub.Keten.Retour;

/// <summary>The retourcodes that no rule has of its own: they say how a class was judged (IV028, IV087).</summary>
static class Retourcodes
{
    /// <summary>The message is refused for technical reasons.</summary>
    public const string Technisch = "0001";

    /// <summary>No remarks about this class.</summary>
    public const string Goed = "0200";

    /// <summary>This class was not judged.</summary>
    public const string NietBeoordeeld = "0233";

    /// <summary>The claim is awarded as a whole.</summary>
    public const string GeheelToegewezen = "8001";
}
