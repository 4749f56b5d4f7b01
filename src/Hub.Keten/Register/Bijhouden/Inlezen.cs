using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Stappen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>How an archived message was received.</summary>
/// <param name="Soort">Its type, or null when that could not be read.</param>
/// <param name="Opgenomen">True when it is in the register now.</param>
/// <param name="Reden">Why not, in Dutch; null when it is.</param>
public sealed record Inleesuitkomst(string? Soort, bool Opgenomen, string? Reden);

/// <summary>
/// Takes in messages from before a gemeente used the hub: into the archive and the register, to nobody's postbus. In any order; an
/// answer waits for what it answers. Writes in this order: blob → its day → link → register → record of processing. Again is harmless. Thread-safe.
/// </summary>
public sealed class Inlezen(
    IBerichtvalidator validator, Archief archief, IDossiers dossiers, Koppelingen koppelingen, Registratie registratie, Berichtsoorten soorten,
    IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>Takes in one message.</summary>
    /// <param name="bericht">The message.</param>
    /// <param name="gemeente">The gemeente whose archive it is; it has a grondslag.</param>
    /// <param name="ct">Cancels; again completes it.</param>
    public async Task<Inleesuitkomst> VoerUitAsync(Stream bericht, string gemeente, CancellationToken ct)
    {
        // Its id is only known once its Header was read: until then no name for the blob, so that is read first, from the same pipe.
        var pijp = PipeReader.Create(bericht, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        var uitkomst = await validator.LeesKopAsync(pijp, ct);
        if (uitkomst.Kop is not { } kop)
            return Overgeslagen(null, $"is niet te lezen als iJw-bericht ({uitkomst.Bevindingen.FirstOrDefault()?.Regel}).");
        var gegevens = Berichtgegevens.Van(kop, soorten.BeantwoordBericht(kop));
        if (gegevens.Gemeente != gemeente)
            return Overgeslagen(kop.Soort, $"is een bericht van of aan gemeente {gegevens.Gemeente}.");
        if (await dossiers.LeesAsync(gegevens.Id, ct) is not null)
            return Overgeslagen(kop.Soort, "ging al door de hub.");
        return await BewaarAsync(pijp, gegevens, ct);
    }

    async Task<Inleesuitkomst> BewaarAsync(PipeReader pijp, Berichtgegevens bericht, CancellationToken ct)
    {
        var begin = klok.GetUtcNow();
        await using var blob = archief.Schrijf(bericht.Id);
        await using var bron = pijp.AsStream(leaveOpen: true);
        await using var meelezer = new Meelezer(bron, blob);
        var gelezen = PipeReader.Create(meelezer, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        var oordeel = await validator.ValideerAsync(gelezen, ct);
        if (oordeel.Bevindingen.FirstOrDefault(b => b.Niveau is Niveau.Berichtformaat or Niveau.Berichtinhoud) is { } fout)
            return Overgeslagen(bericht.Soort, $"voldoet niet aan regel {fout.Regel} (regel {fout.Regelnummer}) en telt dus als niet verzonden.");
        await archief.VoltooiAsync(blob, bericht, ct);
        await archief.NoteerAsync(bericht, ct);
        if (bericht.Vraag is { } vraag)
            await koppelingen.KoppelAsync(vraag, bericht.Id, ct);
        await registratie.NeemAsync(bericht, ct);
        await archief.LegVastAsync(bericht, new Verwerking("LeesArchiefberichtIn", Verwerkingsstatus.Ok, begin, klok.GetUtcNow()), logboek, ct);
        return new Inleesuitkomst(bericht.Soort.Naam, true, null);
    }

    static Inleesuitkomst Overgeslagen(Berichtsoort? soort, string reden) => new(soort?.Naam, false, $"Het bericht {reden}");
}
