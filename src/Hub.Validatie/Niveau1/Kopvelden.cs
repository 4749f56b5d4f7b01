using System.Globalization;
using System.Text;
using Hub.Kern.Berichten;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>Remembers the values of a Header on their way to a <see cref="Berichtkop"/>. Only for a Header in which nothing was found.</summary>
readonly struct Kopvelden() : IBerichtvolger
{
    /// <summary>Local name of the Header, the first child of every message.</summary>
    public const string Header = "Header";

    readonly Dictionary<int, string> _waarden = [];

    /// <inheritdoc/>
    public void Bericht(Berichtschema schema)
    {
    }

    /// <inheritdoc/>
    public void Begin(int knoop, in Positie plek)
    {
    }

    /// <inheritdoc/>
    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde) => _waarden[knoop] = Encoding.UTF8.GetString(waarde);

    /// <inheritdoc/>
    public void Einde(int knoop)
    {
    }

    /// <summary>The Header of a message of this type.</summary>
    public Berichtkop Maak(Berichtschema schema) => new(
        schema.Soort,
        _waarden[schema.Knoop($"{Header}/Afzender")],
        _waarden[schema.Knoop($"{Header}/Ontvanger")],
        _waarden[schema.Knoop($"{Header}/BerichtIdentificatie/Identificatie")],
        DateOnly.ParseExact(_waarden[schema.Knoop($"{Header}/BerichtIdentificatie/Dagtekening")], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        schema.Zoek($"{Header}/DeclaratieIdentificatie/Identificatie") is var knoop and >= 0 ? _waarden[knoop] : null);
}

/// <summary>Follows nothing: for who wants the verdict on level 1 only.</summary>
readonly struct Geenvolger : IBerichtvolger
{
    /// <inheritdoc/>
    public void Bericht(Berichtschema schema)
    {
    }

    /// <inheritdoc/>
    public void Begin(int knoop, in Positie plek)
    {
    }

    /// <inheritdoc/>
    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
    }

    /// <inheritdoc/>
    public void Einde(int knoop)
    {
    }
}
