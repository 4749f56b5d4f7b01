using System.Net.Http.Headers;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.Stuf;

/// <summary>Pushes a message in a StUF-GGk 0210 envelope over SOAP 1.1. A Bv03 means that the recipient has it. Thread-safe.</summary>
public sealed class Stufkanaal(Verzender verzender, Stufverwijzingen verwijzingen, IBlobs blobs, TimeProvider klok) : IBezorgkanaal
{
    /// <inheritdoc/>
    public bool Kan(Bezorgwijze wijze) => wijze is Stufbezorging;

    /// <inheritdoc/>
    public async Task<Pogingsuitslag> StuurAsync(Zending zending, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, zending.Ontvangst.Blob, ct);
        if (blob is null)
            return Pogingsuitslag.InhoudOntbreekt;
        var kop = await KopAsync(zending, ct);
        // Before it goes: a Fo01 about it may come back at once.
        await verwijzingen.NoteerZendingAsync(zending.Ontvangst.Bestemming, kop.Referentienummer, zending.Dossier.Id, ct);
        using var inhoud = new Envelopinhoud(Envelop.Schrijf(zending.Ontvangst, kop), blob.Stroom, blob.Lengte);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, zending.Wijze.Url) { Content = inhoud };
        verzoek.Headers.Add("SOAPAction", $"\"{Stufnamen.Actie(Enum.Parse<Stufsoort>(kop.Berichtcode))}\"");
        return await verzender.StuurAsync(
            verzoek, zending, (antwoord, t) => Antwoordlezer.LeesAsync(antwoord, zending.MogelijkDubbel, t), ct);
    }

    async Task<Stuurgegevens> KopAsync(Zending zending, CancellationToken ct)
    {
        var cross = zending.Ontvangst.AntwoordOp is { } vraag ? await verwijzingen.VanAsync(vraag, ct) : null;
        return Envelop.Kop(zending.Dossier.Id, zending.Ontvangst, (Stufbezorging)zending.Wijze, cross, klok.GetUtcNow());
    }
}
