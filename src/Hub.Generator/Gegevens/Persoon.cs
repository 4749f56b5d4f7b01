namespace Hub.Generator.Gegevens;

/// <summary>An invented person.</summary>
/// <param name="Achternaam">Family name.</param>
/// <param name="Voorvoegsel">What precedes it, or null.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Geslacht">Code of list Geslacht.</param>
/// <param name="Geboortedatum">Day of birth, fully known.</param>
sealed record Persoon(string Achternaam, string? Voorvoegsel, string Voornaam, string Geslacht, DateOnly Geboortedatum)
{
    static readonly (string Naam, string Geslacht)[] Voornamen =
    [
        ("Amira", "2"), ("Bram", "1"), ("Daan", "1"), ("Elif", "2"), ("Finn", "1"), ("Jasmijn", "2"), ("Kofi", "1"), ("Lotte", "2"),
        ("Mees", "1"), ("Noor", "2"), ("Robin", "0"), ("Sem", "1"), ("Tess", "2"), ("Yara", "2"), ("Zoë", "2"), ("Émile", "1"),
    ];

    static readonly (string? Voorvoegsel, string Naam)[] Achternamen =
    [
        (null, "Bakker"), (null, "Yılmaz"), (null, "Hoekstra"), (null, "Janssen"), (null, "Mulder"), (null, "Öztürk"), (null, "Smit"),
        ("de", "Boer"), ("de", "Groot"), ("van", "Dijk"), ("van den", "Berg"), ("van der", "Meer"), ("ter", "Horst"), ("el", "Amrani"),
    ];

    /// <summary>The initial, as Voorletters takes it: letters only (RS045).</summary>
    public string Voorletter => Voornaam[..1];

    /// <summary>Somebody of this age, in years, on this day.</summary>
    public static Persoon Maak(Random kans, DateOnly peildatum, int jongste, int oudste)
    {
        var (voornaam, geslacht) = kans.Kies(Voornamen);
        var (voorvoegsel, achternaam) = kans.Kies(Achternamen);
        var geboren = kans.Dag(peildatum.AddYears(-oudste), peildatum.AddYears(-jongste));
        return new Persoon(achternaam, voorvoegsel, voornaam, geslacht, geboren);
    }
}
