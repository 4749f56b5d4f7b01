namespace Hub.Monitor.Bijwerken;

/// <summary>What kind of area figures are about.</summary>
public enum Gebiedsoort
{
    /// <summary>One gemeente.</summary>
    Gemeente,

    /// <summary>The gemeenten of a regio, as far as they count for it.</summary>
    Regio,

    /// <summary>Regios that steer together, such as the G7.</summary>
    Verband,
}

/// <summary>The area that figures are about.</summary>
/// <param name="Soort">What kind.</param>
/// <param name="Code">Code of the gemeente or regio, or name of the verband.</param>
public readonly record struct Gebied(Gebiedsoort Soort, string Code);
