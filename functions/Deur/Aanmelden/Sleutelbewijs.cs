using Hub.Kern.Partijen;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>An API key in the header <c>X-Api-Key</c>: never in a URL, which is logged everywhere (DK-04).</summary>
/// <param name="partijen">The parties and their keys.</param>
sealed class Sleutelbewijs(Partijregister partijen) : IBewijs
{
    public const string Naam = "ApiSleutel";
    public const string Kop = "X-Api-Key";
    const int MaxSleutellengte = 200; // characters; longer is no key of ours and not worth hashing

    public string Uitnodiging => $"{Naam} header=\"{Kop}\"";

    public ValueTask<Uitspraak?> BeoordeelAsync(HttpContext context) => new(
        !context.Request.Headers.TryGetValue(Kop, out var waarden) ? null
        : waarden is [{ Length: > 0 and <= MaxSleutellengte } sleutel] && partijen.ZoekSleutel(sleutel) is { } partij
            ? Uitspraak.Goed(Naam, partij)
            : Uitspraak.Fout(Naam, "onbekende sleutel"));
}
