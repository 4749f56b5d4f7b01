using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Declaraties;
using Hub.Keten.Inzien;
using Hub.Keten.Koppelen;
using Hub.Keten.Retour;
using Hub.Portaal.Toegang;
using Hub.Validatie.Standaarden;

namespace Hub.Portaal.Declareren;

/// <summary>A declaratie that somebody may see, and what there is to say of it.</summary>
/// <param name="Bericht">The JW323.</param>
/// <param name="Antwoord">The JW325 that answered it, when this user may know of that.</param>
/// <param name="Voorstel">In whose business the answer that the hub proposes may be seen, or null.</param>
public sealed record Declaratiezicht(Ingezien Bericht, Ingezien? Antwoord, Ingezien? Voorstel)
{
    /// <summary>True when the gemeente has yet to answer and the hub proposes how.</summary>
    public bool IsTeBevestigen => Voorstel is not null && Antwoord is null;
}

/// <summary>What stands in a declaratie and its answer, a page of Prestaties at a time. Immutable.</summary>
/// <param name="Declaratie">The JW323.</param>
/// <param name="Oordeel">Its JW325 or, while there is none, the proposed one; null when there is neither.</param>
/// <param name="Regels">The Prestaties on this page, each with why it is refused.</param>
public sealed record Declaratieblad(Declaratiesom Declaratie, Declaratiesom? Oordeel, IReadOnlyList<Prestatieregel> Regels);

/// <summary>Shows declaraties to their parties by the rules of the API; who saw content is recorded first (NEN-02). Thread-safe.</summary>
public sealed class Declaratieinzage(
    Berichtinzage inzage, Declaratielezer lezer, Voorstellen voorstellen, Koppelingen koppelingen, Inhoudopening opening, Berichtsoorten soorten)
{
    /// <summary>Prestaties per page.</summary>
    public const int PerBladzijde = 50;

    /// <summary>The declaratie, or null when it does not exist for this user.</summary>
    public async Task<Declaratiezicht?> VindAsync(string id, Aangemeld wie, CancellationToken ct)
    {
        if (await inzage.VindAsync(id, wie, ct) is not { } bericht || Ontvangst.Uit(bericht.Dossier).Soort != "JW323")
            return null;
        Ingezien? antwoord = null;
        foreach (var kenmerk in (await koppelingen.AntwoordenAsync(id, ct)).Append(Voorgesteld(bericht.Dossier)))
            antwoord ??= await inzage.VindAsync(kenmerk, wie, ct);
        var ontvanger = await inzage.VindAlsOntvangerAsync(id, wie, ct);
        return new Declaratiezicht(bericht, antwoord, bericht.Dossier.HeeftVoorstel ? ontvanger : null);
    }

    /// <summary>Reads a page of it, or null when the content is no longer kept.</summary>
    /// <param name="zicht">The declaratie.</param>
    /// <param name="alles">Every Prestatie; else only those that are refused.</param>
    /// <param name="bladzijde">From 1.</param>
    /// <param name="oorsprong">Network address it is asked from.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Declaratieblad?> LeesAsync(Declaratiezicht zicht, bool alles, int bladzijde, string oorsprong, CancellationToken ct)
    {
        var (blad, geweigerd) = (new Bladvuller(bladzijde, PerBladzijde), new Dictionary<(string Nummer, string? Vorig), IReadOnlyList<string>>()); // TR101: both numbers tell which
        var oordeel = await OordeelAsync(zicht, regel =>
        {
            geweigerd[(regel.ReferentieNummer, regel.Vorig)] = regel.Retourcodes;
            if (!alles)
                blad.Neem(regel);
        }, oorsprong, ct);
        var declaratie = await LeesAsync(zicht.Bericht, regel =>
        {
            if (alles)
                blad.Neem(regel with { Retourcodes = geweigerd.GetValueOrDefault((regel.ReferentieNummer, regel.Vorig)) ?? [] });
        }, oorsprong, ct);
        return declaratie is null ? null : new Declaratieblad(declaratie, oordeel, blad.Regels);
    }

    // The id that the proposal gets when it is sent: it is an answer from then on, before it was processed and linked.
    string Voorgesteld(Dossier declaratie)
    {
        var o = Ontvangst.Uit(declaratie);
        var soort = soorten.MetNaam(o.Release, "JW325");
        return BerichtId.Van(o.Ontvanger, soort.Code, Retourkenmerk.IdentificatieVan(soort, declaratie.Id));
    }

    Task<Declaratiesom?> OordeelAsync(Declaratiezicht zicht, Action<Prestatieregel> regel, string oorsprong, CancellationToken ct) => zicht switch
    {
        { Antwoord: { } antwoord } => LeesAsync(antwoord, regel, oorsprong, ct),
        { Voorstel: { } voorstel } => LeesVoorstelAsync(voorstel, regel, oorsprong, ct),
        _ => Task.FromResult<Declaratiesom?>(null),
    };

    async Task<Declaratiesom?> LeesAsync(Ingezien gezien, Action<Prestatieregel> regel, string oorsprong, CancellationToken ct)
    {
        var o = Ontvangst.Uit(gezien.Dossier);
        await using var blob = await opening.OpenAsync(
            gezien.Dossier, NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, gezien.Wie, oorsprong, "prestaties getoond"), ct);
        return blob is null ? null : await lezer.LeesAsync(soorten.MetNaam(o.Release, o.Soort), blob.Stroom, regel, ct);
    }

    async Task<Declaratiesom?> LeesVoorstelAsync(Ingezien gezien, Action<Prestatieregel> regel, string oorsprong, CancellationToken ct)
    {
        await using var blob = await voorstellen.OpenAsync(gezien.Dossier, ct);
        if (blob is null)
            return null;
        await opening.LegVastAsync(gezien.Dossier, NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, gezien.Wie, oorsprong, "voorstel gegeven"), ct);
        return await lezer.LeesAsync(soorten.MetNaam(Ontvangst.Uit(gezien.Dossier).Release, "JW325"), blob.Stroom, regel, ct);
    }

    // Keeps the lines of one page of however many come by.
    sealed class Bladvuller(int bladzijde, int perBladzijde)
    {
        readonly List<Prestatieregel> _regels = [];
        int _gezien;

        public IReadOnlyList<Prestatieregel> Regels => _regels;

        public void Neem(Prestatieregel regel)
        {
            if (_gezien++ / perBladzijde == bladzijde - 1)
                _regels.Add(regel);
        }
    }
}
