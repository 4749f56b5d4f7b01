using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.Webhook;

/// <summary>Pushes a message by a signed POST. Any 2xx means that the recipient has it. Thread-safe.</summary>
public sealed class Webhookkanaal(Verzender verzender, Handtekening handtekening, IBlobs blobs, Hubidentiteit hub) : IBezorgkanaal
{
    /// <inheritdoc/>
    public bool Kan(Bezorgwijze wijze) => wijze is Webhookbezorging;

    /// <inheritdoc/>
    public async Task<Pogingsuitslag> StuurAsync(Zending zending, CancellationToken ct)
    {
        var wijze = (Webhookbezorging)zending.Wijze;
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, zending.Ontvangst.Blob, ct);
        if (blob is null)
            return Pogingsuitslag.InhoudOntbreekt;
        var (inhoud, hash) = wijze.Vorm == Webhookvorm.Cloudevents ? await EventAsync(zending, blob, ct) : Xml(zending, blob);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, wijze.Url) { Content = inhoud };
        handtekening.Zet(verzoek, zending.Dossier.Id, hash, wijze.Ondertekening);
        return await verzender.StuurAsync(
            verzoek, zending, (antwoord, _) => Task.FromResult(Verzender.Oordeel(antwoord, zending.MogelijkDubbel)), ct);
    }

    // The hash was taken when the message came in, so the body streams although its digest goes before it.
    static (HttpContent, byte[]) Xml(Zending zending, Blobinhoud blob)
    {
        var inhoud = new StreamContent(blob.Stroom);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml", "utf-8");
        inhoud.Headers.ContentLength = blob.Lengte;
        return (inhoud, Convert.FromHexString(zending.Ontvangst.Hash));
    }

    async Task<(HttpContent, byte[])> EventAsync(Zending zending, Blobinhoud blob, CancellationToken ct)
    {
        var bytes = await MetInhoudAsync(zending, blob, ct) ?? (Kop(zending) with { DataRef = Verwijzing(zending) }).AlsBytes();
        var inhoud = new ByteArrayContent(bytes);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue(Cloudevent.Mediatype, "utf-8");
        return (inhoud, SHA256.HashData(bytes));
    }

    // Null when the event would be too large (CE-08).
    async Task<byte[]?> MetInhoudAsync(Zending zending, Blobinhoud blob, CancellationToken ct)
    {
        if (blob.Lengte > Cloudevent.MaxBytes)
            return null;
        using var lezer = new StreamReader(blob.Stroom, Encoding.UTF8); // leaves a byte order mark out
        var bytes = (Kop(zending) with { Data = await lezer.ReadToEndAsync(ct) }).AlsBytes();
        return bytes.Length <= Cloudevent.MaxBytes ? bytes : null;
    }

    Cloudevent Kop(Zending zending) => new()
    {
        Id = zending.Dossier.Id,
        Source = hub.Bron,
        Subject = zending.Ontvangst.Soort,
        Time = zending.Dossier.LaatsteVan(Handeling.Bezorgd)!.Tijdstip.UtcDateTime,
        Sequence = Tijdsleutel.Van(zending.Dossier.Eerste.Tijdstip, zending.Dossier.Id),
    };

    string Verwijzing(Zending zending) => new Uri(hub.Adres, $"/api/v1/berichten/{zending.Dossier.Id}/inhoud").AbsoluteUri;
}
