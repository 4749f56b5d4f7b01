using Hub.Kern.Contracten;

namespace Hub.Berichtproeven.Taal;

/// <summary>Given these messages, when this one comes, then this is found; and so on.</summary>
/// <param name="Bestand">File, relative to <c>scenarios/</c>.</param>
/// <param name="Titel">What it is about.</param>
sealed record Scenario(string Bestand, string Titel)
{
    /// <summary>From this day on the register has everything; null: nobody says so.</summary>
    public DateOnly? VolledigVanaf { get; set; } = new DateOnly(2020, 1, 1);

    public List<Contractregel> Contracten { get; } = [];

    public List<Stap> Stappen { get; } = [];

    public override string ToString() => $"{Bestand}: {Titel}";
}

/// <summary>One message.</summary>
/// <param name="Bericht">The message.</param>
/// <param name="Beoordeel">True for <c>als</c>, false for <c>gegeven</c>.</param>
sealed record Stap(Berichttekst Bericht, bool Beoordeel)
{
    /// <summary>Of <c>als</c>: what must be found, and nothing else.</summary>
    public List<Verwachting> Fouten { get; } = [];

    /// <summary>Of <c>als</c>: what must not be judged, and nothing else.</summary>
    public List<Verwachting> NietTeBeoordelen { get; } = [];
}

/// <summary>Something found.</summary>
/// <param name="Regel">Rule code.</param>
/// <param name="Retourcode">Its code, or <c>-</c>.</param>
/// <param name="Plaats">Class and element, for example <c>Prestatie[1]/ProductPeriode</c>.</param>
sealed record Verwachting(string Regel, string Retourcode, string Plaats);

/// <summary>A message in words.</summary>
/// <param name="Soort">For example <c>JW301</c>.</param>
/// <param name="Kop">Its first line.</param>
/// <param name="Zinnen">Its other lines.</param>
sealed record Berichttekst(string Soort, Zin Kop, List<Zin> Zinnen)
{
    public required DateOnly Dagtekening { get; init; }

    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }
}
