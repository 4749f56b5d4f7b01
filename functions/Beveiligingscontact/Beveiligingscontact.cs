using Hub.Bezorging;
using Hub.Functies.Deur;
using Hub.Functies.Opbouw;

namespace Hub.Functies;

/// <summary>Where to report a weakness (SEC-07, RFC 9116): <c>GET /.well-known/security.txt</c>; 404 when no contact is configured.</summary>
static class Beveiligingscontact
{
    const string Pad = "/.well-known/security.txt";
    const int GeldigeDagen = 180; // RFC 9116 advises less than a year

    public static void Map(IEndpointRouteBuilder app) => app.MapLezen(Pad, Toon).AllowAnonymous().ExcludeFromDescription();

    static IResult Toon(Hubinstellingen instellingen, Hubidentiteit hub, TimeProvider klok) => instellingen.Contact is { } contact
        ? Results.Text(
            $"Contact: {contact}\nExpires: {klok.GetUtcNow().UtcDateTime.Date.AddDays(GeldigeDagen):yyyy-MM-dd'T'HH:mm:ss'Z'}\n"
            + $"Preferred-Languages: nl, en\nCanonical: {new Uri(hub.Adres, Pad)}\n")
        : Probleem.Van(404);
}
