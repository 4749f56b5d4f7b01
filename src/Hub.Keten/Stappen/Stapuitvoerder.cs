using System.Globalization;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Kern.Stappen;
using Microsoft.Extensions.Logging;

namespace Hub.Keten.Stappen;

/// <summary>
/// Runs a step for a queue message and decides what happens when it fails: again later, or a dead letter. Ends well when one of
/// these is arranged; it throws only when that fails too, and then the queue delivers the message again (SB-04). Thread-safe.
/// </summary>
public sealed partial class Stapuitvoerder(
    IDossiers dossiers, IBus bus, Herhaalbeleid beleid, IVerwerkingenlogboek logboek, TimeProvider klok, ILogger<Stapuitvoerder> log)
{
    /// <summary>Runs the step.</summary>
    /// <param name="stap">The step.</param>
    /// <param name="lichaam">Body of the queue message.</param>
    /// <param name="ct">Cancels; the queue delivers the message again.</param>
    public async Task VoerUitAsync(IStap stap, string lichaam, CancellationToken ct)
    {
        if (Opdracht.Lees(lichaam) is not { } opdracht)
        {
            LogOnleesbaar(stap.Naam);
            await ZetApartAsync(
                stap, Opdracht.Onleesbaar(lichaam), "OnleesbareOpdracht",
                $"Op de wachtrij stond iets dat geen opdracht is ({lichaam.Length} tekens).", ct);
            return;
        }

        using var spoor = Sporen.Begin(stap.Naam, opdracht.Traceparent);
        var uitkomst = await ProbeerAsync(stap, opdracht, ct);
        Sporen.Stappen.Add(1, new("stap", stap.Naam), new("uitkomst", uitkomst));
    }

    async Task<string> ProbeerAsync(IStap stap, Opdracht opdracht, CancellationToken ct)
    {
        try
        {
            var dossier = await dossiers.LeesAsync(opdracht.Bericht, ct) ?? throw new OnherstelbaarException(
                "OnbekendBericht", "Er is geen bericht met dit id: de opdracht komt niet van deze hub.");
            if (dossier.Status != Berichtstatus.Afgehandeld)
                await VerwerkAsync(stap, dossier, ct);
            return "gelukt";
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (OnherstelbaarException fout)
        {
            LogOnherstelbaar(stap.Naam, opdracht.Bericht, fout.Reden);
            await ZetApartAsync(stap, opdracht, fout.Reden, fout.Message, ct);
            return "dode brief";
        }
#pragma warning disable CA1031 // whatever went wrong, the message must not be lost
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return await HerhaalAsync(stap, opdracht, fout, ct);
        }
    }

    // Recorded however it ends; a step of which that fails counts as failed and is done again (LD-05).
    async Task VerwerkAsync(IStap stap, Dossier dossier, CancellationToken ct)
    {
        var begin = klok.GetUtcNow();
        Dossier na;
        try
        {
            na = await stap.VoerUitAsync(dossier, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            await LegFoutVastAsync(stap, dossier, begin, ct);
            throw;
        }

        var status = Bevindingen.Zijn(na) ? Verwerkingsstatus.Unset : Verwerkingsstatus.Ok; // LD-02
        await logboek.LegVastAsync(na, new Verwerking(stap.Naam, status, begin, klok.GetUtcNow()), ct);
    }

    // When that fails too, it may not hide why the step failed: that decides what happens to the message.
    async Task LegFoutVastAsync(IStap stap, Dossier dossier, DateTimeOffset begin, CancellationToken ct)
    {
        try
        {
            await logboek.LegVastAsync(dossier, new Verwerking(stap.Naam, Verwerkingsstatus.Error, begin, klok.GetUtcNow()), ct);
        }
#pragma warning disable CA1031 // see above
        catch (Exception fout) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNietVastgelegd(stap.Naam, dossier.Id, fout);
        }
    }

    async Task<string> HerhaalAsync(IStap stap, Opdracht opdracht, Exception fout, CancellationToken ct)
    {
        var mislukt = opdracht.Poging + 1;
        LogMislukt(stap.Naam, opdracht.Bericht, mislukt, fout);
        if (beleid.Na(mislukt) is not { } wachttijd)
        {
            await ZetApartAsync(stap, opdracht, fout.GetType().Name, $"De stap mislukte {mislukt} keer.", ct);
            return "dode brief";
        }

        await bus.StuurAsync(stap.Wachtrij, (opdracht with { Poging = mislukt }).AlsBusbericht(), wachttijd, ct);
        await MeldMisluktAsync(stap, opdracht, mislukt, fout, ct);
        return "opnieuw";
    }

    // The audit trail shows the attempt; when storage itself is what fails, the log and the new attempt must do.
    async Task MeldMisluktAsync(IStap stap, Opdracht opdracht, int mislukt, Exception fout, CancellationToken ct)
    {
        try
        {
            if (await dossiers.LeesAsync(opdracht.Bericht, ct) is { } dossier)
                await dossiers.BoekAsync(
                    dossier,
                    _ => NieuweGebeurtenis.DoorStap(Handeling.StapMislukt, stap.Naam, "mislukt")
                        .Met("poging", mislukt.ToString(CultureInfo.InvariantCulture)).Met("fout", fout.GetType().Name),
                    ct);
        }
#pragma warning disable CA1031 // best effort, see above
        catch (Exception opslagfout)
#pragma warning restore CA1031
        {
            LogNietGeboekt(stap.Naam, opdracht.Bericht, opslagfout);
        }
    }

    Task ZetApartAsync(IStap stap, Opdracht opdracht, string reden, string omschrijving, CancellationToken ct) =>
        bus.StuurAsync(
            Wachtrijen.DodeBrieven,
            new Busbericht((opdracht with { Poging = 0 }).AlsBusbericht().Lichaam, Doodsoorzaak(reden, omschrijving, stap.Wachtrij)),
            TimeSpan.Zero, ct);

    static Dictionary<string, string> Doodsoorzaak(string reden, string omschrijving, string bron) => new()
    {
        [Busnamen.Reden] = reden,
        [Busnamen.Omschrijving] = omschrijving,
        [Busnamen.Bron] = bron,
    };

    [LoggerMessage(EventId = 200, Level = LogLevel.Error, Message = "{Stap}: op de wachtrij stond iets dat geen opdracht is")]
    partial void LogOnleesbaar(string stap);

    [LoggerMessage(EventId = 201, Level = LogLevel.Error, Message = "{Stap}: bericht {Bericht} wordt een dode brief: {Reden}")]
    partial void LogOnherstelbaar(string stap, string bericht, string reden);

    [LoggerMessage(EventId = 202, Level = LogLevel.Warning, Message = "{Stap}: bericht {Bericht}, poging {Poging} mislukte")]
    partial void LogMislukt(string stap, string bericht, int poging, Exception fout);

    [LoggerMessage(EventId = 203, Level = LogLevel.Warning, Message = "{Stap}: de mislukte poging voor bericht {Bericht} is niet geboekt")]
    partial void LogNietGeboekt(string stap, string bericht, Exception fout);

    [LoggerMessage(EventId = 204, Level = LogLevel.Warning, Message = "{Stap}: dat de stap voor bericht {Bericht} mislukte, staat niet in het logboek dataverwerkingen")]
    partial void LogNietVastgelegd(string stap, string bericht, Exception fout);
}
