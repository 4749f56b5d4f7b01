namespace Hub.Generator.Gegevens;

/// <summary>An invented Dutch address.</summary>
/// <param name="Straat">Street, at most 24 characters (RS020).</param>
/// <param name="Huisnummer">House number.</param>
/// <param name="Huisletter">Letter after it, or null.</param>
/// <param name="Postcode">Four digits and two letters (CS089).</param>
/// <param name="Plaats">Town.</param>
sealed record Adres(string Straat, int Huisnummer, string? Huisletter, string Postcode, string Plaats)
{
    const string Letters = "ABCDEGHJKLMNPRSTVWXZ";

    static readonly string[] Straten =
        ["Beukenlaan", "Dorpsstraat", "Julianaplein", "Kerkpad", "Molenweg", "Nieuwe Markt", "Schoolstraat", "Veldzicht"];

    static readonly string[] Plaatsen = ["Apeldoorn", "Arnhem", "Doetinchem", "Ede", "Nijmegen", "Tiel", "Zutphen"];

    public static Adres Maak(Random kans)
    {
        var postcode = $"{kans.Next(1000, 10000)}{Letters[kans.Next(Letters.Length)]}{Letters[kans.Next(Letters.Length)]}";
        var huisletter = kans.Procent(20) ? Letters[kans.Next(Letters.Length)].ToString() : null;
        return new Adres(kans.Kies(Straten), kans.Next(1, 300), huisletter, postcode, kans.Kies(Plaatsen));
    }
}
