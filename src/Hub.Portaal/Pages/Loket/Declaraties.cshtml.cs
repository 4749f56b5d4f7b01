using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Declaraties;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Loket;

/// <summary>A line of the list.</summary>
/// <param name="Beeld">What was claimed and answered.</param>
/// <param name="Dossier">The JW323.</param>
/// <param name="IsBeantwoord">True when this user may know of an answer.</param>
public sealed record Declaratieregel(Declaratiebeeld Beeld, Dossier Dossier, bool IsBeantwoord)
{
    /// <summary>What was answered, when this user may know.</summary>
    public Beantwoord? Antwoord => IsBeantwoord ? Beeld.Beantwoord : null;

    /// <summary>Where it is, in words.</summary>
    /// <param name="isGemeente">True for who receives declaraties.</param>
    public (string Tekst, Merktoon Toon) Stand(bool isGemeente) => this switch
    {
        { Antwoord: { } antwoord } when antwoord.Geheelcodes.Count > 0 || antwoord.Prestaties >= (Beeld.Ingediend?.Prestaties ?? int.MaxValue) => ("Geheel afgewezen", Merktoon.Fout),
        { Antwoord.Prestaties: > 0 } => ("Deels afgewezen", Merktoon.LetOp),
        { Antwoord: not null } => ("Geheel toegekend", Merktoon.Goed),
        { IsBeantwoord: true } => ("Beantwoord", Merktoon.Goed),
        _ when Berichtstand.GaatNietVerder(Dossier.Status) => Berichtstand.Van(Dossier.Status),
        { Dossier.HeeftVoorstel: true } when isGemeente => ("Voorstel wacht op u", Merktoon.LetOp),
        _ => (isGemeente ? "Wacht op uw antwoord" : "Ingediend, wacht op antwoord", Merktoon.Bezig),
    };
}

/// <summary>The declaraties that a gemeente received or an aanbieder sent, newest first, each with where it is.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class DeclaratiesModel(Declaratielijst lijst, Berichtinzage inzage, Partijregister partijen) : Partijpagina
{
    /// <summary>Declaraties per page.</summary>
    public const int PerBladzijde = 25;

    /// <summary>The declaraties on this page that this user may see.</summary>
    public IReadOnlyList<Declaratieregel> Regels { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public string? Verder { get; private set; }

    /// <summary>True for who receives declaraties.</summary>
    public bool IsGemeente => Voor.Rol == Rol.Gemeente;

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(string? na, CancellationToken ct)
    {
        var beelden = await lijst.BekijkAsync(Voor.Code, PerBladzijde, na, ct);
        var regels = await Task.WhenAll(beelden.Select(beeld => RegelAsync(beeld, ct)));
        Regels = [.. regels.OfType<Declaratieregel>()];
        Verder = beelden.Count == PerBladzijde ? beelden[^1].Positie : null;
    }

    // The list only says what there is; the messages themselves decide who may see it.
    async Task<Declaratieregel?> RegelAsync(Declaratiebeeld beeld, CancellationToken ct) =>
        beeld.Tegenpartij.Length > 0 && await inzage.VindAsync(beeld.Bericht, Aangemeld, ct) is { } gezien
            ? new Declaratieregel(beeld, gezien.Dossier, beeld.Antwoord is { } antwoord && await inzage.VindAsync(antwoord, Aangemeld, ct) is not null)
            : null;
}
