using Hub.Keten.Zoeken;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Hub.Validatie.Standaarden;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>Finds messages by what is no client data; the question stands in the address, so that it can be kept and sent on.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class IndexModel(Berichtzoeker zoeker, Berichtsoorten soorten, TimeProvider klok) : Portaalpagina
{
    const int MaxTekst = 64; // characters: no key of ours is longer
    const int MaxDagen = 92;

    /// <summary>Id of a message.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kenmerk { get; set; }

    /// <summary>Code of a party.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Partij { get; set; }

    /// <summary>Name of a message type.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>Where it is.</summary>
    [BindProperty(SupportsGet = true)]
    public Berichtstatus? Status { get; set; }

    /// <summary>Only messages with which a step failed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mislukt { get; set; }

    /// <summary>Identificatie of the message.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Identificatie { get; set; }

    /// <summary>First day, in the Netherlands.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    /// <summary>Last day, included.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    /// <summary>Where to go on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Vanaf { get; set; }

    /// <summary>The types one can choose.</summary>
    public IEnumerable<string> Soorten => soorten.Alle.Select(soort => soort.Naam).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What is wrong with the question, or null.</summary>
    public string? Bezwaar { get; private set; }

    /// <summary>What was found, or null when the question is wrong.</summary>
    public Zoekuitkomst? Uitkomst { get; private set; }

    /// <summary>Answers the question; of the last two days when it names no period.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Kort(Kenmerk) is { } kenmerk)
        {
            if (BerichtId.IsGeldig(kenmerk.ToLowerInvariant()))
                return RedirectToPage("Bericht", new { id = kenmerk.ToLowerInvariant() });
            Bezwaar = "Een kenmerk telt 32 cijfers en letters a tot en met f.";
            return Page();
        }

        var vandaag = Nederlands.Datum(klok.GetUtcNow());
        Tot ??= vandaag;
        Van ??= Tot.Value.AddDays(-1);
        Bezwaar = Fout(vandaag);
        if (Bezwaar is null)
            Uitkomst = await zoeker.ZoekAsync(Vraag(), ct);
        return Page();
    }

    /// <summary>The same question, further on.</summary>
    public Dictionary<string, string> Verder() => new Dictionary<string, string?>
    {
        ["partij"] = Kort(Partij), ["soort"] = Kort(Soort), ["status"] = Status?.ToString(), ["mislukt"] = Mislukt ? "true" : null, ["identificatie"] = Kort(Identificatie),
        ["van"] = Van?.ToString("O"), ["tot"] = Tot?.ToString("O"), ["vanaf"] = Uitkomst?.Verder,
    }.Where(paar => paar.Value is not null).ToDictionary(paar => paar.Key, paar => paar.Value!);

    string? Fout(DateOnly vandaag) =>
        !ModelState.IsValid ? "Een van de velden is niet te lezen; controleer de datums."
        : Van > Tot ? "De eerste dag ligt na de laatste."
        : Tot > vandaag.AddDays(1) ? "De laatste dag ligt in de toekomst."
        : Tot!.Value.DayNumber - Van!.Value.DayNumber > MaxDagen ? $"Een periode telt hoogstens {MaxDagen} dagen."
        : Kort(Partij) is { } partij && !partij.All(char.IsAsciiDigit) ? "De code van een partij bestaat uit cijfers: 4 (gemeente) of 8 (aanbieder)."
        : Vanaf is not null && !Zoekindex.IsPositie(Vanaf) ? "Deze plaats in de lijst bestaat niet; zoek opnieuw."
        : null;

    Zoekvraag Vraag() => new(Nederlands.Begin(Van!.Value), Nederlands.Begin(Tot!.Value.AddDays(1)))
    {
        Partij = Kort(Partij), Soort = Kort(Soort), Status = Status, Mislukt = Mislukt, Identificatie = Kort(Identificatie), Vanaf = Vanaf,
    };

    static string? Kort(string? tekst) => tekst?.Trim() is { Length: > 0 and <= MaxTekst } kort ? kort : null;
}
