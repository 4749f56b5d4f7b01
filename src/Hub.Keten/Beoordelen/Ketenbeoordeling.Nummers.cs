using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;

namespace Hub.Keten.Beoordelen;

/// <content>
/// Numbers that must be unique: claimed before a message is judged, so that of two at the same time one wins, and given back when it
/// is refused.
/// </content>
public sealed partial class Ketenbeoordeling
{
    async Task<Aanbiederstand> StandAsync(IReadOnlyList<Clientdeel> delen, Gang gang, CancellationToken ct)
    {
        var (bericht, feiten) = (gang.Bericht, delen[0].Feiten);
        var stand = new Aanbiederstand { Declaraties = gang.Declaraties ?? [] };
        return bericht.Soort.Naam switch
        {
            "JW301" => stand with { AndermansToewijzingen = await AndermansAsync(feiten, delen[0].Client!, gang, ct) },
            "JW315" or "JW317" => stand with { ReferentiesAanbieder = await BezetteVerzoekenAsync(feiten, delen[0].Client!, gang, ct) },
            "JW319" => stand with { ReferentiesAanbieder = await BekendeVerzoekenAsync(feiten.Antwoord!, gang, ct) },
            "JW323" => stand with { Referentienummers = await ReferentienummersAsync(delen, gang, ct) },
            "JW325" => stand with { BeantwoordeDeclaratie = await BeantwoordeAsync(gang, ct) },
            _ => stand,
        };
    }

    async Task<IReadOnlySet<string>> ReferentienummersAsync(IReadOnlyList<Clientdeel> delen, Gang gang, CancellationToken ct)
    {
        var (bericht, nummers) = (gang.Bericht, delen.SelectMany(deel => deel.Feiten.Prestaties).Select(p => p.ReferentieNummer));
        foreach (var deel in delen)
        {
            foreach (var prestatie in deel.Feiten.Prestaties)
                gang.Eigenaars.TryAdd(prestatie.ReferentieNummer, deel.Volgnummer);
        }

        return gang.Proef
            ? await index.GebruikteReferentiesAsync(bericht.Gemeente, bericht.Aanbieder, bericht.Id, nummers, gang.Geweigerd, ct)
            : await index.ClaimReferentiesAsync(bericht.Gemeente, bericht.Aanbieder, bericht.Id, nummers, gang.Geweigerd, ct);
    }

    async Task<IReadOnlySet<int>> AndermansAsync(Berichtfeiten feiten, IReadOnlyList<string> client, Gang gang, CancellationToken ct)
    {
        var andermans = new HashSet<int>();
        foreach (var nummer in feiten.Toewijzingen.Select(versie => versie.ToewijzingNummer).Distinct())
        {
            if (await index.ClaimToewijzingAsync(gang.Bericht.Gemeente, feiten.Herkomst, nummer, client, gang.Proef, ct))
                andermans.Add(nummer);
        }

        return andermans;
    }

    async Task<IReadOnlySet<string>> BezetteVerzoekenAsync(
        Berichtfeiten feiten, IReadOnlyList<string> client, Gang gang, CancellationToken ct)
    {
        var bezet = new HashSet<string>();
        foreach (var referentie in Verzoekreferenties(feiten))
        {
            if ((await index.ClaimVerzoekAsync(gang.Bericht.Gemeente, feiten.Herkomst, referentie, client[0], gang.Proef, ct)).Bezet)
                bezet.Add(referentie);
        }

        return bezet;
    }

    async Task<IReadOnlySet<string>> BekendeVerzoekenAsync(Antwoord antwoord, Gang gang, CancellationToken ct) =>
        await index.ClientVanAsync(gang.Bericht.Gemeente, gang.Bericht.Aanbieder, antwoord.ReferentieAanbieder, ct) is null
            ? new HashSet<string>()
            : new HashSet<string> { antwoord.ReferentieAanbieder };

    async Task<Declaratie?> BeantwoordeAsync(Gang gang, CancellationToken ct)
    {
        var (geldig, _) = await index.DeclaratiesAsync(gang.Bericht.Gemeente, gang.Bericht.Aanbieder, ct);
        return geldig.FirstOrDefault(declaratie => declaratie.Herkomst.Bericht == gang.Bericht.Vraag);
    }

    async Task<IReadOnlyList<string>?> ClientAsync(Clientdeel deel, Berichtgegevens bericht, CancellationToken ct) =>
        deel.Client
        ?? (await index.ClientVanAsync(bericht.Gemeente, bericht.Aanbieder, deel.Feiten.Antwoord!.ReferentieAanbieder, ct) is { } client
            ? [client]
            : null);

    async Task GeefVrijAsync(string gemeente, Berichtfeiten feiten, CancellationToken ct)
    {
        foreach (var nummer in feiten.Toewijzingen.Select(versie => versie.ToewijzingNummer).Distinct())
            await index.GeefToewijzingVrijAsync(gemeente, feiten.Herkomst, nummer, ct);
        foreach (var referentie in Verzoekreferenties(feiten))
            await index.GeefVerzoekVrijAsync(gemeente, feiten.Herkomst, referentie, ct);
    }

    static IEnumerable<string> Verzoekreferenties(Berichtfeiten feiten) => feiten.Aanvragen.Select(aanvraag => aanvraag.ReferentieAanbieder)
        .Concat(feiten.Wijziging is { } wijziging ? [wijziging.ReferentieAanbieder] : []).Distinct(StringComparer.Ordinal);
}
