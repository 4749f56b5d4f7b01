namespace Hub.Kern.Berichten;

/// <summary>Between whom a message type travels, by the roles in its Header.</summary>
public enum Richting
{
    /// <summary>Header.Afzender is a gemeente, Header.Ontvanger an aanbieder.</summary>
    GemeenteNaarAanbieder,

    /// <summary>Header.Afzender is an aanbieder, Header.Ontvanger a gemeente.</summary>
    AanbiederNaarGemeente,
}

/// <summary>One message type of one release of the standard, as listed in <c>schemas/&lt;release&gt;/standaard.json</c>.</summary>
/// <param name="Release">The release it belongs to, for example <c>ijw-3.2</c>.</param>
/// <param name="Naam">The name people use, for example <c>JW301</c>.</param>
/// <param name="Code">Header.BerichtCode: three digits, for example <c>436</c>.</param>
/// <param name="Naamruimte">XML namespace of the root element <c>Bericht</c>: this alone identifies type and release.</param>
/// <param name="Richting">Which role the Header names as Afzender.</param>
/// <param name="AntwoordOp">Name of the message this one answers (JW302 answers JW301, JW325 answers JW323), or null.</param>
/// <param name="IsRetourbericht">
/// True for the six whose Header is that of the heenbericht, unchanged (IV028): JW302, 306, 308, 316, 318 and 320.
/// They travel from Header.Ontvanger to Header.Afzender. False for JW325, which has a Header of its own (IV087).
/// </param>
public sealed record Berichtsoort(
    string Release,
    string Naam,
    string Code,
    string Naamruimte,
    Richting Richting,
    string? AntwoordOp,
    bool IsRetourbericht)
{
    /// <inheritdoc/>
    public override string ToString() => Naam;
}
