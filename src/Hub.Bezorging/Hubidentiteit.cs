namespace Hub.Bezorging;

/// <summary>What the hub says of itself to recipients. Immutable.</summary>
/// <param name="Adres">Where others reach the hub; a <c>dataref</c> starts with it.</param>
/// <param name="Bron">CloudEvents <c>source</c>: <c>urn:nld:oin:…:systeem:ijw-hub</c> (CE-03).</param>
/// <param name="Organisatie">StUF <c>zender/organisatie</c> of the hub's own answers.</param>
public sealed record Hubidentiteit(Uri Adres, string Bron, string Organisatie)
{
    /// <summary>StUF <c>zender/applicatie</c>.</summary>
    public const string Applicatie = "iJw-hub";
}
