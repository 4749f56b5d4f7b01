namespace Hub.Bezorging.Uitgaand;

/// <summary>How an attempt to hand a message to its recipient ended. Names are stored: never rename or reuse one.</summary>
public enum Pogingsuitkomst
{
    /// <summary>The recipient says it has the message.</summary>
    Afgeleverd,

    /// <summary>There was no connection (refused, unknown name, untrusted certificate): it certainly was not delivered.</summary>
    GeenVerbinding,

    /// <summary>It was sent, but no answer came that can be understood: perhaps it was delivered.</summary>
    GeenAntwoord,

    /// <summary>The recipient answers that it cannot take it now; who knows whether it kept it.</summary>
    Storing,

    /// <summary>The recipient refuses this message: sending it again is of no use.</summary>
    Geweigerd,
}

/// <summary>The result of an attempt.</summary>
/// <param name="Uitkomst">How it ended.</param>
/// <param name="Toelichting">A status or code, for people: <c>HTTP 503</c>, <c>Fo03 IB016</c>. Never text from the recipient: that could hold a BSN.</param>
/// <param name="Wachttijd">How long the recipient asks to be left alone, or null.</param>
public sealed record Pogingsuitslag(Pogingsuitkomst Uitkomst, string Toelichting, TimeSpan? Wachttijd = null)
{
    /// <summary>True when a later attempt may succeed.</summary>
    public bool IsTijdelijk => Uitkomst is Pogingsuitkomst.GeenVerbinding or Pogingsuitkomst.GeenAntwoord or Pogingsuitkomst.Storing;

    /// <summary>There is nothing to send any more: a person must decide.</summary>
    public static Pogingsuitslag InhoudOntbreekt { get; } = new(Pogingsuitkomst.Geweigerd, "de inhoud is niet meer in de opslag");

    /// <summary>The recipient has it.</summary>
    public static Pogingsuitslag Afgeleverd(string toelichting) => new(Pogingsuitkomst.Afgeleverd, toelichting);
}
