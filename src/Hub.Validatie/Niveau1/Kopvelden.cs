using System.Globalization;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Niveau1;

/// <summary>The valid values of a Header, by path, on their way to a <see cref="Berichtkop"/>.</summary>
sealed class Kopvelden
{
    /// <summary>Local name of the Header, the first child of every message.</summary>
    public const string Header = "Header";

    readonly Dictionary<string, string> _waarden = [];

    /// <summary>Remembers a value.</summary>
    public void Zet(string pad, string waarde) => _waarden[pad] = waarde;

    /// <summary>The Header of a message of this type. Only for a Header in which nothing was found: then every value is there.</summary>
    public Berichtkop Maak(Berichtsoort soort) => new(
        soort,
        _waarden[$"{Header}/Afzender"],
        _waarden[$"{Header}/Ontvanger"],
        _waarden[$"{Header}/BerichtIdentificatie/Identificatie"],
        Datum(_waarden[$"{Header}/BerichtIdentificatie/Dagtekening"]),
        _waarden.GetValueOrDefault($"{Header}/DeclaratieIdentificatie/Identificatie"));

    // XSD lets a date have white space around it (whiteSpace="collapse").
    static DateOnly Datum(string waarde) =>
        DateOnly.ParseExact(waarde.Trim(' ', '\t', '\r', '\n'), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
