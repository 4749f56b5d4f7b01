namespace Hub.Kern.Partijen;

/// <summary>Who writes the retourberichten of a partij (ONTWERP §6): each heenbericht gets exactly one (IV028).</summary>
public enum Retourbeleid
{
    /// <summary>The partij itself: the hub passes on what it can read and says nothing.</summary>
    Zelf,

    /// <summary>The hub, at once, on behalf of the partij; a message it refuses is not passed on (OP286).</summary>
    Hub,
}

/// <summary>Who answers the declaraties (JW323) of a gemeente with a JW325 (IV087).</summary>
public enum Declaratiebeleid
{
    /// <summary>The gemeente itself.</summary>
    Zelf,

    /// <summary>The hub, at once, on behalf of the gemeente.</summary>
    Hub,

    /// <summary>The gemeente itself; with the JW323 it gets the answer that the hub would give.</summary>
    Voorstel,
}
