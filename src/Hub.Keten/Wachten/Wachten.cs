using System.Globalization;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Inhoud;
using Hub.Keten.Register.Opslag;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Wachten;

/// <summary>
/// Holds a JW305, 307 or 323 whose toewijzing has not passed yet, and lets it go when it does or when it waited long enough. Only for
/// gemeenten with a grondslag: which toewijzing a message names is content. Thread-safe.
/// </summary>
public sealed class Wachten(
    Wachtkamer kamer, Wachtbeleid beleid, Inhoudlezer inhoud, Registerkast register, IDossiers dossiers,
    Berichtsoorten soorten, Partijregister partijen, Pseudoniemen pseudoniemen, TimeProvider klok)
{
    /// <summary>Name of the fact in an event <see cref="Handeling.Wacht"/>: until when.</summary>
    public const string Tot = "tot";

    /// <summary>Name of the fact in that event: the numbers of the toewijzingen, the first <see cref="MeestGenoemd"/>.</summary>
    public const string Toewijzingen = "toewijzingen";

    const int MeestGenoemd = 20;
    const int Meest = 200; // toewijzingen that are looked for in one message; one that names more is not held

    /// <summary>Decides whether a message that is about to be processed must wait, and arranges that it is processed later. Writes in this order: what it waits for → when it ends → event.</summary>
    /// <returns>True when it waits: nothing more is to be done now.</returns>
    public async Task<bool> HoudVastAsync(Dossier dossier, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        if (!beleid.Geldt || Soort(ontvangst).Naam is not ("JW305" or "JW307" or "JW323") || !MagInhoudKennen(ontvangst.Ontvanger) || HeeftGewacht(dossier))
            return false;
        var ontbreekt = new List<string>();
        foreach (var verwijzing in await VerwijzingenAsync(ontvangst, ct))
        {
            if (!await IsBekendAsync(ontvangst, verwijzing, ct) && !await ZetNeerAsync(ontvangst.Ontvanger, verwijzing, dossier.Id, ct))
                ontbreekt.Add(verwijzing.Tekst);
        }

        if (ontbreekt.Count > 0 && !dossier.Heeft(Handeling.Wacht))
            await BoekAsync(dossier, ontbreekt, ct);
        return ontbreekt.Count > 0;
    }

    /// <summary>Tells what waits for it that a toewijzing passes on.</summary>
    public async Task MeldAsync(Dossier dossier, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        if (!beleid.Geldt || Soort(ontvangst).Naam != "JW301" || !MagInhoudKennen(ontvangst.Afzender))
            return;
        foreach (var verwijzing in await VerwijzingenAsync(ontvangst, ct))
        {
            var sleutels = Sleutels(ontvangst.Afzender, verwijzing);
            await kamer.MeldAsync(sleutels[0], ct);
            foreach (var oud in sleutels.Skip(1)) // who began to wait under an older key
                await kamer.LaatLosAsync(oud, ct);
        }
    }

    async Task<IReadOnlyCollection<Toewijzingverwijzing>> VerwijzingenAsync(Ontvangst bericht, CancellationToken ct) =>
        await inhoud.LeesAsync<Toewijzingverwijzing>(bericht, Toewijzingverwijzing.Volg, Meest, ct) is { Count: <= Meest } gevonden ? gevonden : [];

    // By the record of what passed, one row; else by the register, which also knows what was read from an archive.
    async Task<bool> IsBekendAsync(Ontvangst bericht, Toewijzingverwijzing verwijzing, CancellationToken ct)
    {
        foreach (var sleutel in Sleutels(bericht.Ontvanger, verwijzing))
        {
            if (await kamer.IsGezienAsync(sleutel, ct))
                return true;
        }

        var client = pseudoniemen.Mogelijke(Persoonsgegeven.Bsn, verwijzing.Bsn);
        return (await register.LeesAsync(bericht.Ontvanger, client, ct)).Dossier().Toewijzing(bericht.Afzender, verwijzing.Nummer) is not null;
    }

    // True when it turned out to be there after all.
    async Task<bool> ZetNeerAsync(string gemeente, Toewijzingverwijzing verwijzing, string bericht, CancellationToken ct)
    {
        var sleutel = Sleutels(gemeente, verwijzing)[0];
        await kamer.WachtAsync(sleutel, bericht, ct);
        return await kamer.IsGezienAsync(sleutel, ct);
    }

    async Task BoekAsync(Dossier dossier, IReadOnlyCollection<string> nummers, CancellationToken ct)
    {
        var tot = kamer.Over(beleid.Hoogstens);
        await kamer.WekAsync(dossier.Id, tot, ct);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.Wacht, "VerwerkBericht", "wacht op een toewijzing")
            .Met(Toewijzingen, string.Join(' ', nummers.Take(MeestGenoemd)) + (nummers.Count > MeestGenoemd ? " …" : "")).Met(Tot, tot.ToString("O", CultureInfo.InvariantCulture));
        await dossiers.BoekAsync(dossier, d => d.Heeft(Handeling.Wacht) ? null : gebeurtenis, ct);
    }

    /// <summary>Until when this message waits or waited, or null when it never did.</summary>
    public static DateTimeOffset? WachtTot(Dossier dossier) => dossier.LaatsteVan(Handeling.Wacht)?.Gegeven(Tot) is { } tot
        ? DateTimeOffset.ParseExact(tot, "O", CultureInfo.InvariantCulture)
        : null;

    bool HeeftGewacht(Dossier dossier) => WachtTot(dossier) <= klok.GetUtcNow();

    List<string> Sleutels(string gemeente, Toewijzingverwijzing v) =>
        [.. pseudoniemen.Mogelijke(Persoonsgegeven.Bsn, v.Bsn).Select(p => $"{gemeente}-{p}-{v.Tekst}")];

    bool MagInhoudKennen(string gemeente) => partijen.Zoek(gemeente)?.Grondslag is not null;

    Berichtsoort Soort(Ontvangst ontvangst) => soorten.MetNaam(ontvangst.Release, ontvangst.Soort);
}
