using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Termijnen;
using Hub.Monitor;
using Hub.Monitor.Bijdragen;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Backoffice;

/// <summary>Where a toewijzing is, for who looks for it.</summary>
public enum Looptijd
{
    /// <summary>It holds today, or from a later day.</summary>
    Lopend,

    /// <summary>Its last day has been.</summary>
    Beeindigd,

    /// <summary>It was made to end later.</summary>
    Verlengd,

    /// <summary>It was made to end earlier.</summary>
    Ingetrokken,

    /// <summary>It counts as not sent.</summary>
    Verwijderd,
}

/// <summary>The toewijzingen of a gemeente and how much of each is used; who they are for is not known here.</summary>
[Authorize(Portaalbeleid.Backoffice)]
public sealed class ToewijzingenModel(Bronlezer bronnen, Mandaten mandaten, Partijregister partijen, TimeProvider klok) : Partijpagina
{
    const int PerBladzijde = 50;

    // As the figures of the monitor: who may not collect one of these may not see what follows from it.
    static readonly string[] Soorten = ["JW305", "JW307", "JW315", "JW323"];

    /// <summary>The toewijzingen on this page.</summary>
    public IReadOnlyList<(Toewijzinggebruik Gebruik, Toewijzingstand Stand)> Toewijzingen { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public string? Verder { get; private set; }

    /// <summary>The aanbieder that is asked for, or empty.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>The state that is asked for, or null.</summary>
    public Looptijd? Stand { get; private set; }

    /// <summary>What is wrong, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>True when something is left out.</summary>
    public bool IsGefilterd => Aanbieder.Length > 0 || Stand is not null;

    /// <summary>The aanbieders of this hub.</summary>
    public IEnumerable<Hub.Kern.Partijen.Partij> Aanbieders => partijen.Alle.Where(p => p.Rol == Rol.Aanbieder).OrderBy(p => p.Naam, StringComparer.Ordinal);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(string? aanbieder, Looptijd? stand, string? na, CancellationToken ct)
    {
        (Aanbieder, Stand) = (aanbieder ?? "", stand is { } gevraagd && Enum.IsDefined(gevraagd) ? gevraagd : null);
        if (!Soorten.All(soort => mandaten.Mag(Aangemeld.Partij.Code, Voor.Code, Mandaathandeling.Ophalen, soort)))
            Fout = $"Uw mandaat van {Voor.Naam} omvat niet alle berichten waaruit dit volgt ({string.Join(", ", Soorten)}).";
        else
            (Toewijzingen, Verder) = await bronnen.StandenAsync(Voor.Code, Kies, IsPositie(na) ? na : null, PerBladzijde, ct);
    }

    /// <summary>Where a toewijzing is, in words.</summary>
    public (string Tekst, Merktoon Toon) Woorden(Toewijzinggebruik gebruik, Toewijzingstand stand) => stand switch
    {
        Toewijzingstand.Verwijderd => ("Verwijderd", Merktoon.Rust),
        _ when gebruik.Einde < Vandaag => ("Beëindigd", Merktoon.Rust),
        Toewijzingstand.Ingetrokken => ("Ingetrokken", Merktoon.LetOp),
        Toewijzingstand.Verlengd => ("Verlengd", Merktoon.Goed),
        _ => gebruik.Ingang > Vandaag ? ("Begint nog", Merktoon.Bezig) : ("Lopend", Merktoon.Goed),
    };

    DateOnly Vandaag => Nederland.Datum(klok.GetUtcNow());

    bool Kies(Toewijzinggebruik gebruik, Toewijzingstand stand) => (Aanbieder.Length == 0 || gebruik.Aanbieder == Aanbieder) && Stand switch
    {
        null => true,
        Looptijd.Lopend => stand != Toewijzingstand.Verwijderd && !(gebruik.Einde < Vandaag),
        Looptijd.Beeindigd => stand != Toewijzingstand.Verwijderd && gebruik.Einde < Vandaag,
        Looptijd.Verlengd => stand == Toewijzingstand.Verlengd,
        Looptijd.Ingetrokken => stand == Toewijzingstand.Ingetrokken,
        _ => stand == Toewijzingstand.Verwijderd,
    };

    // From an address: checked before it becomes a key (TB-05).
    static bool IsPositie(string? na) => na?.Length == Pseudoniemen.Lengte && na.All(c => c == '-' || char.IsAsciiHexDigitLower(c));
}
