namespace Hub.Keten.Zoeken;

/// <summary>A message in the index: what is known of it for good. Where it is now stands in its dossier.</summary>
/// <param name="Id">Id of the message.</param>
/// <param name="Ontvangen">When it was accepted (UTC).</param>
/// <param name="Soort">Name of its type.</param>
/// <param name="Inzender">Who sent it.</param>
/// <param name="Bestemming">Whom its Header says it is for.</param>
/// <param name="Identificatie">Its Identificatie.</param>
/// <param name="Positie">Its place: give it to go on from there.</param>
public sealed record Zoekrij(string Id, DateTimeOffset Ontvangen, string Soort, string Inzender, string Bestemming, string Identificatie, string Positie);
