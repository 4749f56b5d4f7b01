using Hub.Kern.Partijen;
using Hub.Keten.Termijnen;
using Hub.Monitor;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Backoffice;

/// <summary>The toewijzingen of a gemeente and how much of each is used; who they are for is not known here.</summary>
[Authorize(Portaalbeleid.Backoffice)]
public sealed class ToewijzingenModel(Bronlezer bronnen, Mandaten mandaten, Partijregister partijen, TimeProvider klok) : Partijpagina
{
    /// <summary>Toewijzingen per page.</summary>
    public const int PerBladzijde = 50;

    /// <summary>How many are put in order; a filter brings what comes after.</summary>
    public const int Meest = 20_000;

    const int PerLezing = 1000;

    // As the figures of the monitor: who may not collect one of these may not see what follows from it.
    static readonly string[] Soorten = ["JW305", "JW307", "JW315", "JW323"];

    List<Toewijzingregel> _alle = [];

    /// <summary>The toewijzingen on this page: of which more is used than was assigned first, then by number.</summary>
    public IEnumerable<Toewijzingregel> Toewijzingen => _alle.Skip((Bladzijde - 1) * PerBladzijde).Take(PerBladzijde);

    /// <summary>How many there are of what is asked for.</summary>
    public int Aantal => _alle.Count;

    /// <summary>Eurocents claimed, granted and refused of all that is asked for.</summary>
    public (long Gedeclareerd, long Toegekend, long Afgewezen) Totaal =>
        (_alle.Sum(t => t.Gebruik.Gedeclareerd), _alle.Sum(t => t.Gebruik.Toegekend), _alle.Sum(t => t.Gebruik.Afgewezen));

    /// <summary>True when there are more than can be put in order.</summary>
    public bool IsAfgekapt { get; private set; }

    /// <summary>Which page, from 1.</summary>
    public int Bladzijde { get; private set; }

    /// <summary>How many pages.</summary>
    public int Bladzijden => Math.Max(1, (_alle.Count + PerBladzijde - 1) / PerBladzijde);

    /// <summary>The aanbieder that is asked for, or empty.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>The state that is asked for, or null.</summary>
    public Looptijd? Stand { get; private set; }

    /// <summary>The ToewijzingNummer that is asked for, or null.</summary>
    public int? Nummer { get; private set; }

    /// <summary>What is wrong, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>True when something is left out.</summary>
    public bool IsGefilterd => Aanbieder.Length > 0 || Stand is not null || Nummer is not null;

    /// <summary>The aanbieders of this hub.</summary>
    public IEnumerable<Hub.Kern.Partijen.Partij> Aanbieders => partijen.Alle.Where(p => p.Rol == Rol.Aanbieder).OrderBy(p => p.Naam, StringComparer.Ordinal);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(string? aanbieder, Looptijd? stand, int? nummer, int? blad, CancellationToken ct)
    {
        (Aanbieder, Nummer) = (aanbieder ?? "", nummer);
        Stand = stand is { } gevraagd && Enum.IsDefined(gevraagd) ? gevraagd : null;
        if (!ModelState.IsValid)
            Fout = "Een ToewijzingNummer bestaat uit hoogstens negen cijfers.";
        else if (!Soorten.All(soort => mandaten.Mag(Aangemeld.Partij.Code, Voor.Code, Mandaathandeling.Ophalen, soort)))
            Fout = $"Uw mandaat van {Voor.Naam} omvat niet alle berichten waaruit dit volgt ({string.Join(", ", Soorten)}).";
        else
            await LeesAsync(ct);
        Bladzijde = Math.Clamp(blad ?? 1, 1, Bladzijden);
    }

    async Task LeesAsync(CancellationToken ct)
    {
        var (vandaag, na, regels) = (Nederland.Datum(klok.GetUtcNow()), (string?)null, new List<Toewijzingregel>());
        do
        {
            var (gevonden, volgende) = await bronnen.StandenAsync(Voor.Code, (t, s) => Kies(new Toewijzingregel(t, s, vandaag)), na, PerLezing, ct);
            regels.AddRange(gevonden.Select(g => new Toewijzingregel(g.Gebruik, g.Stand, vandaag)));
            na = volgende;
        }
        while (na is not null && regels.Count < Meest);
        IsAfgekapt = na is not null;
        _alle = [.. regels.OrderByDescending(t => t.IsOverschreden).ThenBy(t => t.Gebruik.ToewijzingNummer).ThenBy(t => t.Gebruik.Aanbieder, StringComparer.Ordinal)];
    }

    bool Kies(Toewijzingregel t) =>
        (Aanbieder.Length == 0 || t.Gebruik.Aanbieder == Aanbieder) && (Nummer is null || t.Gebruik.ToewijzingNummer == Nummer) && t.Past(Stand);
}
