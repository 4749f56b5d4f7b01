using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Lokaal;
using Hub.Validatie.Standaarden;

namespace Hub.Capaciteit.Meting;

/// <summary>Sends messages of one type and picks up what lies ready, as the software of the parties does.</summary>
sealed class Proefverkeer(LokaleHost hub, Berichtsoort soort)
{
    static readonly DateOnly Peildatum = new(2026, 1, 15);
    static readonly byte[] Prestatietag = ":Prestatie>"u8.ToArray();

    /// <summary>The two parties that talk to each other.</summary>
    public static readonly IReadOnlyList<string> Partijen = [Generatoropties.Proefgemeente, Generatoropties.Proefaanbieder];

    string Inzender => soort.Richting == Richting.GemeenteNaarAanbieder ? Partijen[0] : Partijen[1];

    /// <summary>Offers the messages one after another.</summary>
    /// <returns>Their bytes and Prestaties together.</returns>
    /// <exception cref="HttpRequestException">The hub did not accept one.</exception>
    public async Task<(long Bytes, int Prestaties)> BiedAanAsync(Maat maat, CancellationToken ct)
    {
        var (bytes, prestaties) = (0L, 0);
        using var http = Als(Inzender);
        for (var i = 0; i < maat.Aantal; i++)
        {
            var bericht = await MaakAsync(maat, i, ct);
            using var inhoud = new ByteArrayContent(bericht);
            inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
            using var antwoord = await http.PostAsync("berichten", inhoud, ct);
            antwoord.EnsureSuccessStatusCode();
            bytes += bericht.Length;
            prestaties += Aantal(bericht);
        }

        return (bytes, prestaties);
    }

    /// <summary>Both parties look into their postbus once, fetch what is there and confirm it.</summary>
    /// <returns>Bytes of the answers among it: of all that the recipients of the messages did not get as such.</returns>
    public async Task<long> HaalOpAsync(CancellationToken ct)
    {
        var bytes = 0L;
        foreach (var partij in Partijen)
        {
            using var http = Als(partij);
            using var postbus = await JsonDocument.ParseAsync(await http.GetStreamAsync("postbus?limiet=1000", ct), default, ct);
            foreach (var stuk in postbus.RootElement.GetProperty("berichten").EnumerateArray())
            {
                var lengte = await HaalEnBevestigAsync(http, stuk.GetProperty("berichtId").GetString()!, ct);
                bytes += stuk.GetProperty("soort").GetString() == soort.Naam ? 0 : lengte;
            }
        }

        return bytes;
    }

    static async Task<long> HaalEnBevestigAsync(HttpClient http, string id, CancellationToken ct)
    {
        var inhoud = await http.GetByteArrayAsync($"berichten/{id}/inhoud", ct);
        using var bevestiging = await http.PostAsync($"postbus/{id}/bevestiging", null, ct);
        bevestiging.EnsureSuccessStatusCode();
        return inhoud.Length;
    }

    async Task<byte[]> MaakAsync(Maat maat, int nummer, CancellationToken ct)
    {
        using var stroom = new MemoryStream();
        await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(
            new Generatoropties
            {
                Soort = soort, Seed = nummer, Peildatum = Peildatum, Identificatie = $"{maat.Naam}{soort.Naam[2..]}{nummer}", AantalClienten = maat.Clienten,
            },
            stroom, ct);
        return stroom.ToArray();
    }

    HttpClient Als(string partij)
    {
        var http = new HttpClient { BaseAddress = new Uri(hub.Adres, "/api/v1/") };
        http.DefaultRequestHeaders.Add("X-Api-Key", $"demo-{partij}");
        return http;
    }

    // Every Prestatie has a start and an end tag.
    static int Aantal(ReadOnlySpan<byte> bericht)
    {
        var tags = 0;
        for (var plek = bericht.IndexOf(Prestatietag); plek >= 0; plek = bericht.IndexOf(Prestatietag))
        {
            tags++;
            bericht = bericht[(plek + 1)..];
        }

        return tags / 2;
    }
}
