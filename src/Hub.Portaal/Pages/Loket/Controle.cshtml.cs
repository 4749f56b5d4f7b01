using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Stappen;
using Hub.Portaal.Insturen;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Loket;

/// <summary>What was found in a message that was given to be checked, and the button that sends it.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class ControleModel(
    Concepten concepten, Controle controle, Ontvangen ontvangen, IAanmeldtelling telling, Partijregister partijen) : Partijpagina
{
    /// <summary>Key of the concept.</summary>
    [FromRoute]
    public string Kenmerk { get; set; } = "";

    /// <summary>What was found.</summary>
    public Controleverslag Verslag { get; private set; } = null!;

    /// <summary>What is wrong, beside the lines it is about.</summary>
    public Bevindingenlijst Bevindingen { get; private set; } = null!;

    /// <summary>What could not be judged, likewise.</summary>
    public Bevindingenlijst Onbeslist { get; private set; } = null!;

    /// <summary>Why it was not sent after all, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>Checks; each time anew, because the register may have changed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await ControleerAsync(ct) ? Page() : RedirectToPage("/Loket/Controleren", new { verlopen = true });

    /// <summary>Sends the message as it was checked; once more is harmless.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await using var blob = await concepten.OpenAsync(Kenmerk, Aangemeld.Optreden, ct);
        if (blob is null)
            return RedirectToPage("/Loket/Controleren", new { verlopen = true });
        var uitkomst = await ontvangen.VoerUitAsync(blob.Stroom, Aangemeld.Optreden, Voor.Code, telling.Herkomst(HttpContext), ct);
        var dossier = uitkomst switch
        {
            Ontvangstuitkomst.Aangenomen u => u.Dossier,
            Ontvangstuitkomst.EerderAangenomen u => u.Dossier,
            _ => null,
        };
        return dossier is null ? await WeigerAsync(uitkomst, ct) : await VerstuurdAsync(dossier, uitkomst, ct);
    }

    async Task<IActionResult> VerstuurdAsync(Dossier dossier, Ontvangstuitkomst uitkomst, CancellationToken ct)
    {
        await concepten.VerwijderAsync(Kenmerk, Aangemeld.Optreden, ct);
        Meld(uitkomst is Ontvangstuitkomst.Aangenomen ? "Het bericht is ingestuurd." : "Dit bericht was al ingestuurd; er is niets dubbel gebeurd.");
        return RedirectToPage("/Loket/Bericht", new { id = dossier.Id });
    }

    async Task<IActionResult> WeigerAsync(Ontvangstuitkomst uitkomst, CancellationToken ct)
    {
        Fout = uitkomst switch
        {
            Ontvangstuitkomst.AndereInhoud => "Een ander bericht met deze Identificatie is al ingestuurd. Geef dit bericht een eigen Identificatie.",
            Ontvangstuitkomst.NietBevoegd => "Dit bericht mag u niet insturen: de Header noemt een andere partij, of u hebt er geen mandaat voor.",
            _ => "Het bericht is niet aangenomen. Kijk wat hieronder staat.",
        };
        return await ControleerAsync(ct) ? Page() : RedirectToPage("/Loket/Controleren", new { verlopen = true });
    }

    async Task<bool> ControleerAsync(CancellationToken ct)
    {
        var wie = Aangemeld.Optreden;
        await using (var blob = await concepten.OpenAsync(Kenmerk, wie, ct))
        {
            if (blob is null)
                return false;
        }

        async Task<Stream> OpenAsync() => (await concepten.OpenAsync(Kenmerk, wie, ct))?.Stroom ?? Stream.Null;
        Verslag = await controle.VoerUitAsync(OpenAsync, Aangemeld, Voor, ct);
        await using var stroom = await OpenAsync();
        var regels = await Uittreksels.LeesAsync(stroom, [.. Verslag.Bevindingen.Select(b => b.Offset), .. Verslag.NietTeBeoordelen.Select(b => b.Offset)], ct);
        (Bevindingen, Onbeslist) = (new Bevindingenlijst(Verslag.Bevindingen, regels), new Bevindingenlijst(Verslag.NietTeBeoordelen, regels));
        return true;
    }
}
