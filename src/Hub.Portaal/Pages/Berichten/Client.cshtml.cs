using Hub.Keten.Zoeken;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>
/// The messages that speak of a client: by BSN or by a reference, which are personal data. Asked by a form, never at an address; the answer
/// stands on the page itself, and who asked and why is recorded.
/// </summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class ClientModel(Clientzoeker zoeker, Partijregister partijen, IAanmeldtelling telling) : Portaalpagina
{
    const int MaxReferentie = 20; // characters (ReferentieAanbieder)

    /// <summary>Gemeenten that let the hub know content, and so have a register.</summary>
    public IReadOnlyList<Kern.Partijen.Partij> Gemeenten =>
        [.. partijen.Alle.Where(p => p is { Rol: Rol.Gemeente, Grondslag: not null }).OrderBy(p => p.Naam, StringComparer.Ordinal)];

    /// <summary>What was found, or null before the question.</summary>
    public IReadOnlyList<Berichtregel>? Gevonden { get; private set; }

    /// <summary>What is wrong with the question, or null.</summary>
    public string? Bezwaar { get; private set; }

    /// <summary>By BSN, in the register of one gemeente.</summary>
    public async Task<IActionResult> OnPostBsnAsync(string? gemeente, string? bsn, string? reden, CancellationToken ct)
    {
        var cijfers = bsn?.Trim() ?? "";
        Bezwaar = Gemeenten.All(g => g.Code != gemeente) ? "Kies een gemeente."
            : cijfers.Length != 9 || !cijfers.All(char.IsAsciiDigit) ? "Een BSN telt negen cijfers."
            : Vrijetekst.Bezwaar(reden);
        if (Bezwaar is null)
            Toon(await zoeker.ZoekAsync(gemeente!, cijfers, Aangemeld.Optreden, telling.Herkomst(HttpContext), reden!.Trim(), ct));
        return Page();
    }

    /// <summary>By ReferentieAanbieder, in verzoeken and what answers them.</summary>
    public async Task<IActionResult> OnPostReferentieAsync(string? referentie, string? reden, CancellationToken ct)
    {
        Bezwaar = referentie?.Trim() is not { Length: > 0 and <= MaxReferentie } ? $"Een referentie telt 1 tot {MaxReferentie} tekens." : Vrijetekst.Bezwaar(reden);
        if (Bezwaar is null)
            Toon(await zoeker.ZoekReferentieAsync(referentie!.Trim(), Aangemeld.Optreden, telling.Herkomst(HttpContext), reden!.Trim(), ct));
        return Page();
    }

    void Toon(IReadOnlyList<Dossier> dossiers) => Gevonden = [.. dossiers.Select(Berichtregel.Van)];
}
