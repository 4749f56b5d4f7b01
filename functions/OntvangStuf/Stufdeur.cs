using System.IO.Pipelines;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Kern;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Stappen;
using Hub.Validatie.Standaarden;

namespace Hub.Functies;

/// <summary>
/// Lets a message in an envelope through the same door as one over REST (<see cref="Ontvangen"/>), after checking that the envelope
/// says of it what its own Header says. Nothing is kept of what is refused. Thread-safe.
/// </summary>
sealed class Stufdeur(
    Ontvangen ontvangen, IBerichtvalidator validator, Berichtsoorten soorten, Stufverwijzingen verwijzingen, IDossiers dossiers, IBus bus)
{
    /// <summary>Takes in what an envelope holds.</summary>
    /// <param name="envelop">Read up to its message.</param>
    /// <param name="wie">Who offers it, as authenticated.</param>
    /// <param name="oorsprong">Network address it came from.</param>
    /// <param name="ct">Cancels; nothing is kept then.</param>
    /// <exception cref="Stuffout">It is not taken in, and why.</exception>
    public Task NeemAanAsync(Stufenvelop envelop, Optreden wie, string oorsprong, CancellationToken ct) =>
        envelop.Soort == Stufsoort.Fo01 ? MeldAsync(envelop, wie.Actor, ct) : NeemBerichtAanAsync(envelop, wie, oorsprong, ct);

    async Task NeemBerichtAanAsync(Stufenvelop envelop, Optreden wie, string oorsprong, CancellationToken ct)
    {
        ToetsFunctie(envelop);
        var pijp = PipeReader.Create(envelop.Lading, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        // Wrong content is judged at the door proper, with all findings.
        var geclaimd = (await validator.LeesKopAsync(pijp, ct)).Kop is { } kop && await ClaimAsync(envelop.Kop!, kop, wie.Actor, ct);
        try
        {
            var dossier = await NeemAanAsync(pijp.AsStream(), wie, oorsprong, ct);
            await verwijzingen.NoteerAanbodAsync(wie.Actor, envelop.Kop!.Referentienummer, dossier.Id, ct);
        }
        catch (Stuffout) when (geclaimd)
        {
            await verwijzingen.GeefVrijAsync(wie.Actor, envelop.Kop!.Referentienummer, ct);
            throw;
        }
    }

    async Task<Dossier> NeemAanAsync(Stream bericht, Optreden wie, string oorsprong, CancellationToken ct)
    {
        var uitkomst = await ontvangen.VoerUitAsync(bericht, wie, oorsprong, ct);
        Sporen.Aangeboden.Add(1, new KeyValuePair<string, object?>("uitkomst", uitkomst.Naam));
        return uitkomst switch
        {
            Ontvangstuitkomst.Aangenomen u => u.Dossier,
            Ontvangstuitkomst.EerderAangenomen u => u.Dossier,
            _ => throw Fout(uitkomst),
        };
    }

    void ToetsFunctie(Stufenvelop envelop)
    {
        if (soorten.MetNaam(envelop.Kop!.Functie!) is not { } soort)
            throw new Stuffout(Foutcodes.OnbekendeFunctie, "De functie in de envelop is geen iJw-bericht dat de hub kent.");
        var verwacht = soort.AntwoordOp is null ? Stufsoort.Di01 : Stufsoort.Du01;
        if (envelop.Soort != verwacht)
            throw new Stuffout(Foutcodes.VerkeerdeBerichtcode, $"Een {soort.Naam} hoort in een {verwacht}.");
    }

    // Before it is taken in: of two that come together only one has the number. After a crash its own message, offered again, finds it there.
    async Task<bool> ClaimAsync(Stuurgegevens envelop, Berichtkop kop, string inzender, CancellationToken ct)
    {
        if (!kop.Soort.Naam.Equals(envelop.Functie, StringComparison.OrdinalIgnoreCase))
            throw new Stuffout(Foutcodes.EnvelopPastNiet, $"De functie noemt een ander bericht dan in de envelop zit ({kop.Soort}).");
        if (envelop.Zender.Organisatie != kop.Inzender || envelop.Ontvanger.Organisatie != kop.Bestemming)
            throw new Stuffout(Foutcodes.EnvelopPastNiet, "Zender en ontvanger van de envelop zijn niet die van het bericht.");
        return await verwijzingen.ClaimAsync(inzender, envelop.Referentienummer, BerichtId.Van(kop), ct)
            ?? throw new Stuffout(Foutcodes.NietUniek, "U gebruikte dit referentienummer eerder voor een ander bericht.");
    }

    static Stuffout Fout(Ontvangstuitkomst uitkomst) => uitkomst switch
    {
        Ontvangstuitkomst.TeGroot => new(Foutcodes.LadingTeGroot, "Verdeel het over meer berichten."),
        Ontvangstuitkomst.AndereInhoud => new(
            Foutcodes.NietUniek, "Een ander bericht van deze soort met dezelfde Identificatie is eerder aangenomen (TR056, 9056)."),
        Ontvangstuitkomst.NietBevoegd u => new(
            Foutcodes.NietBevoegd, $"Een {u.Kop.Soort} met deze header mag alleen door {(u.Kop.Soort.IsRetourbericht ? "Ontvanger" : "Afzender")} worden aangeboden{(u.Kop.Soort.AntwoordOp is null ? "" : ", en alleen door wie het bericht kreeg dat het beantwoordt")}."),
        Ontvangstuitkomst.Geweigerd u => new(Foutcodes.Berichtformaat, Tekst(u.Bevindingen)) { Bevindingen = u.Bevindingen },
        _ => new(Foutcodes.Storing, "Er ging iets mis in de hub."),
    };

    static string Tekst(IReadOnlyList<Bevinding> bevindingen) =>
        $"{bevindingen.Count} bevinding(en), eerste: {bevindingen[0].Regel} op regel {bevindingen[0].Regelnummer}, {bevindingen[0].Pad}: {bevindingen[0].Melding} Alle staan in detailsXML.";

    // The recipient could not handle what the hub delivered: a person must look. Its own words may hold anything; the code says what.
    async Task MeldAsync(Stufenvelop envelop, string partij, CancellationToken ct)
    {
        if (await verwijzingen.GekregenAsync(partij, Sleutel(envelop.Kop!.CrossRefnummer!), ct) is not { } id || await dossiers.LeesAsync(id, ct) is null)
            throw new Stuffout(Foutcodes.Envelop, "Het crossRefnummer is niet dat van een bericht dat u van de hub kreeg.");
        var code = envelop.Foutcode!;
        await bus.StuurAsync(
            Wachtrijen.DodeBrieven,
            new Busbericht(
                new Opdracht(id, partij, Traceparent: Sporen.Traceparent).AlsBusbericht().Lichaam,
                new Dictionary<string, string>
                {
                    [Busnamen.Reden] = Vastleggen.Foutmelding,
                    [Busnamen.Omschrijving] = $"{partij} meldt Fo01 {code}: {Foutcodes.Betekenis(code) ?? "code buiten de lijst van de keten."}",
                    [Busnamen.Bron] = Wachtrijen.Afleveren,
                }),
            TimeSpan.Zero, ct);
    }

    // It becomes a table key; what is no number of ours is none.
    static string Sleutel(string referentie) => Stufreferentie.IsGeldig(referentie) ? referentie : "geen";
}
