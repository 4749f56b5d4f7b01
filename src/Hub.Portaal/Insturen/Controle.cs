using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register.Bijhouden;
using Hub.Portaal.Toegang;
using Hub.Validatie.Standaarden;

namespace Hub.Portaal.Insturen;

/// <summary>What would become of a message if it were sent now.</summary>
/// <param name="Kop">Its Header, or null when that cannot be read.</param>
/// <param name="Soort">Its type, or null.</param>
/// <param name="Bevindingen">What is wrong, in document order.</param>
/// <param name="NietTeBeoordelen">What could not be judged; it is not refused for that.</param>
/// <param name="Register">True when it was held against the register of the gemeente.</param>
public sealed record Controleverslag(
    Berichtkop? Kop, Berichtsoort? Soort, IReadOnlyList<Bevinding> Bevindingen, IReadOnlyList<Bevinding> NietTeBeoordelen, bool Register)
{
    /// <summary>True when this user may send it for whom it acts (IB009).</summary>
    public bool Bevoegd { get; init; }

    /// <summary>Id of the message that bore this Identificatie before (TR056), or null.</summary>
    public string? Eerder { get; init; }

    /// <summary>True when the hub would take it in.</summary>
    public bool Aanneembaar { get; init; }
}

/// <summary>Checks a message as the dry run of the API does (<c>POST /api/v1/validaties</c>), and what the door would say of it. Thread-safe.</summary>
public sealed class Controle(
    IBerichtvalidator validator, Proefbeoordeling proef, Mandaten mandaten, IDossiers dossiers, Berichtsoorten soorten)
{
    /// <summary>Checks.</summary>
    /// <param name="open">Opens the message; called once or twice.</param>
    /// <param name="wie">Who would send it.</param>
    /// <param name="voor">For whom.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Controleverslag> VoerUitAsync(Func<Task<Stream>> open, Aangemeld wie, Partij voor, CancellationToken ct)
    {
        var (kop, uitkomst) = await ValideerAsync(open, ct);
        var keten = kop is not null && proef.Mag(kop, voor) && !uitkomst.Bevindingen.Any(IsEigen) ? await ProefAsync(open, kop, ct) : null;
        var bevoegd = kop is not null && IsBevoegd(kop, wie, voor);
        IEnumerable<Bevinding> bevindingen = [.. uitkomst.Bevindingen, .. keten?.Gevonden ?? []];
        return new Controleverslag(
            kop, uitkomst.Soort, [.. bevindingen.OrderBy(b => b.Offset)], keten?.NietTeBeoordelen ?? [], keten is not null)
        {
            Bevoegd = bevoegd,
            Eerder = bevoegd && await dossiers.LeesAsync(BerichtId.Van(kop!), ct) is { } eerder ? eerder.Id : null,
            Aanneembaar = kop is not null && IsAanneembaar(kop, uitkomst),
        };
    }

    bool IsBevoegd(Berichtkop kop, Aangemeld wie, Partij voor) =>
        kop.Inzender == voor.Code && mandaten.Mag(wie.Partij.Code, kop.Inzender, Mandaathandeling.Aanbieden, kop.Soort.Naam);

    async Task<(Berichtkop? Kop, Validatieuitkomst Uitkomst)> ValideerAsync(Func<Task<Stream>> open, CancellationToken ct)
    {
        await using var stroom = await open();
        var pijp = Pijp(stroom);
        var kop = await validator.LeesKopAsync(pijp, ct);
        return kop.Fout == Kopfout.Onleesbaar
            ? (null, new Validatieuitkomst(null, kop.Bevindingen, []))
            : (kop.Kop, await validator.ValideerAsync(pijp, ct));
    }

    async Task<Ketenoordeel?> ProefAsync(Func<Task<Stream>> open, Berichtkop kop, CancellationToken ct)
    {
        await using var stroom = await open();
        return await proef.BeoordeelAsync(Pijp(stroom), kop, ct);
    }

    // As the door decides (Ontvangen): level 1 refuses, and an answer must be right altogether.
    bool IsAanneembaar(Berichtkop kop, Validatieuitkomst uitkomst) =>
        uitkomst.Bevindingen.All(b => b.Niveau != Niveau.Berichtformaat) && (uitkomst.IsGeldig || soorten.AntwoordOp(kop.Soort) is not null);

    // Refused for its content, a message never gets as far as the register (IV088).
    static bool IsEigen(Bevinding bevinding) => bevinding.Niveau is Niveau.Berichtformaat or Niveau.Berichtinhoud;

    static PipeReader Pijp(Stream stroom) => PipeReader.Create(stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
}
