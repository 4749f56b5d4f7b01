namespace Hub.Bezorging.Stuf;

/// <summary>A system that sends or gets envelopes.</summary>
/// <param name="Organisatie">Gemeentecode or AGB-code; null where StUF allows it to be absent (Fo01).</param>
/// <param name="Applicatie">Name of the system, 3 to 50 characters.</param>
/// <param name="Administratie">Part of the organisation, or null.</param>
/// <param name="Gebruiker">User, or null.</param>
public sealed record Stufsysteem(string? Organisatie, string Applicatie, string? Administratie = null, string? Gebruiker = null);

/// <summary>The routing fields of an envelope. Holds no client data.</summary>
/// <param name="Berichtcode"><c>Di01</c>, <c>Du01</c>, <c>Fo01</c>, <c>Fo03</c> or <c>Bv03</c>.</param>
/// <param name="Zender">Who sends it.</param>
/// <param name="Ontvanger">Who gets it.</param>
/// <param name="Referentienummer">UUID version 4, lower case (<see cref="Stufreferentie"/>).</param>
/// <param name="Tijdstip">8 to 17 digits, Dutch time: <c>yyyyMMddHHmmss</c>.</param>
/// <param name="CrossRefnummer">Referentienummer of what this answers, or null.</param>
/// <param name="Functie">Message type, for example <c>JW301</c>; null in an answer.</param>
public sealed record Stuurgegevens(
    string Berichtcode,
    Stufsysteem Zender,
    Stufsysteem Ontvanger,
    string Referentienummer,
    string Tijdstip,
    string? CrossRefnummer = null,
    string? Functie = null);
