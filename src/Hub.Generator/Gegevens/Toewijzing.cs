namespace Hub.Generator.Gegevens;

/// <summary>Care that is asked for, assigned, started, stopped: the thread through the messages about one client.</summary>
/// <param name="Nummer">ToewijzingNummer.</param>
/// <param name="Referentie">ReferentieAanbieder.</param>
/// <param name="Product">What, or null when any care within the Budget is assigned.</param>
/// <param name="Omvang">How much; only with a product code (CD041, CD080).</param>
/// <param name="Budget">For how much money, in eurocents; only without Omvang (CD077, CD078).</param>
/// <param name="Ingangsdatum">First day.</param>
/// <param name="Einddatum">Last day, or null; there with a Budget (CD075) and with a Frequentie per week (CD076).</param>
/// <param name="Begindatum">First day on which care was given.</param>
sealed record Toewijzing(
    int Nummer,
    string Referentie,
    Product? Product,
    Omvang? Omvang,
    int? Budget,
    DateOnly Ingangsdatum,
    DateOnly? Einddatum,
    DateOnly Begindatum);
