using System.Security.Cryptography;
using Hub.Kern;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Retour;

/// <summary>
/// Answers a message on behalf of its recipient, with a message of its own that goes the way of any other. Writes in this order:
/// blob → dossier of the answer → its token → event. Its id follows from the message it answers, so there is one (IV028). Thread-safe.
/// </summary>
public sealed class Beantwoorden(
    Retouropsteller opsteller, Berichtsoorten soorten, IBlobs blobs, IDossiers dossiers, IBus bus, IIdBron ids, TimeProvider klok)
{
    const string Stap = "VerwerkBericht";

    /// <summary>Answers once; a second time it only makes sure that the answer is on its way.</summary>
    /// <param name="heen">The message, judged.</param>
    /// <param name="oordeel">What the answer says.</param>
    /// <param name="ct">Cancels; doing it again completes it.</param>
    public async Task<Dossier> VoerUitAsync(Dossier heen, Oordeel oordeel, CancellationToken ct)
    {
        if (heen.Heeft(Handeling.Beantwoord))
            return heen;
        var (kenmerk, kop) = Kenmerken(heen);
        var id = BerichtId.Van(kop);
        // Not asked first whether it is there: it hardly ever is, and opening its dossier tells.
        var antwoord = await SchrijfAsync(heen, oordeel, kenmerk, kop, ct);
        if (antwoord.Status == Berichtstatus.Ontvangen)
            await bus.StuurAsync(
                Wachtrijen.Ingekomen, new Opdracht(id, Traceparent: Sporen.Traceparent).AlsBusbericht(), TimeSpan.Zero, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Beantwoord, Stap, Omschrijving(oordeel))
            .Met("antwoord", id).Met("soort", kenmerk.Soort.Naam);
        return await dossiers.BoekAsync(heen, d => d.Heeft(Handeling.Beantwoord) ? null : gebeurtenis, ct);
    }

    (Retourkenmerk Kenmerk, Berichtkop Kop) Kenmerken(Dossier heen)
    {
        var o = Ontvangst.Uit(heen);
        var soort = soorten.AntwoordOp(soorten.MetNaam(o.Release, o.Soort))
            ?? throw new InvalidOperationException($"Een {o.Soort} wordt niet beantwoord.");
        var kenmerk = Retourkenmerk.Van(soort, heen);
        return (kenmerk, soort.IsRetourbericht
            ? new Berichtkop(soort, o.Afzender, o.Ontvanger, o.Identificatie, o.Dagtekening)
            : new Berichtkop(soort, o.Ontvanger, o.Afzender, kenmerk.Identificatie, kenmerk.Dagtekening, o.Identificatie));
    }

    async Task<Dossier> SchrijfAsync(Dossier heen, Oordeel oordeel, Retourkenmerk kenmerk, Berichtkop kop, CancellationToken ct)
    {
        var (id, blobnaam) = (BerichtId.Van(kop), $"{klok.GetUtcNow():yyyy-MM-dd}/{ids.Nieuw()}");
        await using var opslag = blobs.Schrijf(Ontvangst.Bak, blobnaam, alsNieuw: true);
        using var sha = SHA256.Create();
        await using var hashend = new CryptoStream(opslag, sha, CryptoStreamMode.Write, leaveOpen: true);
        var lengte = await opsteller.SchrijfAsync(heen, oordeel, kenmerk, hashend, ct);
        await hashend.FlushFinalBlockAsync(ct);
        await opslag.VoltooiAsync(new Dictionary<string, string> { [Ontvangst.BerichtMetadata] = id }, ct);
        var ontvangst = Ontvangst.Van(kop, heen.Id, Convert.ToHexStringLower(sha.Hash!), lengte, blobnaam);
        var eerste = ontvangst.AlsGebeurtenis(Stap) with { Actor = NieuweGebeurtenis.Hub, Resultaat = "opgesteld" };
        return await dossiers.OpenAsync(id, eerste, ct) ?? await RuimOpAsync(id, blobnaam, ct);
    }

    // Another delivery of the same token, or the recipient itself, was first.
    async Task<Dossier> RuimOpAsync(string id, string blobnaam, CancellationToken ct)
    {
        await blobs.VerwijderAsync(Ontvangst.Bak, blobnaam, ct);
        return await dossiers.LeesAsync(id, ct) ?? throw new InvalidDataException($"Dossier {id} is verdwenen.");
    }

    static string Omschrijving(Oordeel oordeel) => oordeel.Soort switch
    {
        Oordeelsoort.Aanvaard => "aanvaard",
        Oordeelsoort.Geweigerd => "geweigerd",
        _ => "deels geweigerd",
    };
}
