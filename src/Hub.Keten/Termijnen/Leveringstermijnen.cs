using System.Globalization;
using Hub.Kern.Dossiers;
using Hub.Kern.Privacy;
using Hub.Keten.Inhoud;
using Hub.Keten.Register;
using Hub.Keten.Register.Opslag;

namespace Hub.Keten.Termijnen;

/// <summary>
/// The clock of each toewijzing that a message is about: what the aanbieder must still report of it, JW305 or JW307. It follows from
/// the register, whatever came first (OP080); doing it again changes nothing. Thread-safe.
/// </summary>
public sealed class Leveringstermijnen(
    Klokwerk klokwerk, Termijnklokken klokken, Inhoudlezer inhoud, Registerkast register, IDossiers dossiers, Pseudoniemen pseudoniemen,
    TimeProvider klok)
{
    /// <summary>Follows a message of a gemeente with a grondslag that is passed on; the register has it.</summary>
    public async Task VolgAsync(Dossier dossier, CancellationToken ct)
    {
        if (await HeenberichtAsync(dossier, ct) is not { } heen)
            return;
        var (gemeente, aanbieder) = heen.Soort == "JW301" ? (heen.Afzender, heen.Ontvanger) : (heen.Ontvanger, heen.Afzender);
        var toewijzingen = await inhoud.LeesAsync<Toewijzingverwijzing>(heen, Toewijzingverwijzing.Volg, int.MaxValue, ct);
        foreach (var client in toewijzingen.GroupBy(toewijzing => toewijzing.Bsn, toewijzing => toewijzing.Nummer))
            await BepaalAsync(gemeente, aanbieder, client.Key, [.. client.Distinct()], ct);
    }

    /// <summary>Key of the clock of a toewijzing.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="aanbieder">AGB-code of the aanbieder.</param>
    /// <param name="client">Pseudonym of the client.</param>
    /// <param name="nummer">ToewijzingNummer.</param>
    internal static string Sleutel(string gemeente, string aanbieder, string client, int nummer) =>
        string.Create(CultureInfo.InvariantCulture, $"levering-{gemeente}-{aanbieder}-{client}-{nummer}");

    // A retourbericht that refuses makes that its heenbericht was not sent (OP286). One that is not there yet sees that by itself.
    async Task<Ontvangst?> HeenberichtAsync(Dossier dossier, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        return ontvangst.Soort switch
        {
            "JW301" or "JW305" or "JW307" => ontvangst,
            "JW302" or "JW306" or "JW308" when ontvangst.AntwoordOp is { } vraag && await dossiers.LeesAsync(vraag, ct) is { } heen => Ontvangst.Uit(heen),
            _ => null,
        };
    }

    async Task BepaalAsync(string gemeente, string aanbieder, string bsn, IReadOnlyList<int> nummers, CancellationToken ct)
    {
        var client = pseudoniemen.Mogelijke(Persoonsgegeven.Bsn, bsn);
        var sleutels = new List<string>();
        foreach (var nummer in nummers)
            sleutels.Add(await klokken.KiesAsync([.. client.Select(p => Sleutel(gemeente, aanbieder, p, nummer))], ct));
        Clientstand stand;
        do
        {
            stand = await register.LeesAsync(gemeente, client, ct);
            var dossier = stand.Dossier();
            foreach (var (nummer, sleutel) in nummers.Zip(sleutels))
                await ZetAsync(sleutel, await VerplichtingAsync(dossier, sleutel, gemeente, aanbieder, nummer, ct), ct);
        }
        while ((await register.LeesAsync(gemeente, client, ct)).Regels.Count != stand.Regels.Count); // another message came in between
        foreach (var sleutel in sleutels)
            await klokwerk.WerkBijAsync(sleutel, ct);
    }

    async Task ZetAsync(string sleutel, Verplichting? nu, CancellationToken ct)
    {
        var eerder = (await klokken.LeesAsync(sleutel, ct)).Vraag;
        if ((nu ?? (eerder is null ? null : eerder with { Geldt = false })) is { } wordt && wordt != eerder)
            await klokken.VervangAsync(wordt, ct);
    }

    async Task<Verplichting?> VerplichtingAsync(
        Clientdossier dossier, string sleutel, string gemeente, string aanbieder, int nummer, CancellationToken ct)
    {
        if (dossier.Toewijzing(aanbieder, nummer) is not { } toewijzing
            || Leveringsverwachting.Van(toewijzing, dossier.Levering(new(aanbieder, nummer, null))) is not { } verwacht
            || await BronAsync(verwacht.Bronnen, ct) is not { } bron)
            return null;
        var bekend = Nederland.Datum(bron.LaatsteVan(Handeling.Verwerkt)!.Tijdstip);
        var begin = verwacht.Dag > bekend ? verwacht.Dag : bekend; // OP271: with a day in the past, from the day of receipt
        var limiet = Werkdagen.Na(begin, verwacht.Soort.Werkdagen);
        var verplichting = new Verplichting(
            sleutel, verwacht.Soort, bron.Id, Ontvangst.Uit(bron).Soort, Ontvangst.Uit(bron).Identificatie, aanbieder, gemeente, begin, limiet)
        {
            Toewijzing = nummer, Vervalt = Verval(verwacht, limiet),
        };
        return verplichting.Vervalt < Nederland.Datum(klok.GetUtcNow()) ? null : verplichting;
    }

    // Care that never started does not start after its last day; care that started always stops (OP288).
    static DateOnly? Verval(Leveringsverwachting verwacht, DateOnly limiet)
    {
        if (verwacht.Soort == Termijnsoort.Stop || verwacht.Einde is not { } einde)
            return null;
        var laatste = Werkdagen.Na(einde, verwacht.Soort.Werkdagen);
        return laatste > limiet ? laatste : limiet;
    }

    // What came from an archive did not pass through the hub: it has no dossier in which to remind.
    async Task<Dossier?> BronAsync(IReadOnlyList<string> berichten, CancellationToken ct)
    {
        foreach (var id in berichten)
        {
            if (await dossiers.LeesAsync(id, ct) is { } dossier && dossier.Heeft(Handeling.Verwerkt))
                return dossier;
        }

        return null;
    }
}
