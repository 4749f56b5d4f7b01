using Hub.Kern.Berichten;

namespace Hub.Validatie.Niveau1;

/// <summary>The valid values of a Header, by path, on their way to a <see cref="Berichtkop"/>.</summary>
sealed class Kopvelden
{
    /// <summary>Local name of the Header, the first child of every message.</summary>
    public const string Header = "Header";

    readonly Dictionary<string, object> _waarden = [];

    /// <summary>Remembers a value, in .NET's type for the schema's type.</summary>
    public void Zet(string pad, object waarde) => _waarden[pad] = waarde;

    /// <summary>The Header of a message of this type. Only for a Header in which nothing was found: then every value is there.</summary>
    public Berichtkop Maak(Berichtsoort soort) => new(
        soort,
        (string)_waarden[$"{Header}/Afzender"],
        (string)_waarden[$"{Header}/Ontvanger"],
        (string)_waarden[$"{Header}/BerichtIdentificatie/Identificatie"],
        DateOnly.FromDateTime((DateTime)_waarden[$"{Header}/BerichtIdentificatie/Dagtekening"]),
        (string?)_waarden.GetValueOrDefault($"{Header}/DeclaratieIdentificatie/Identificatie"));
}
