using Hub.Bezorging.Ophalen;
using Hub.Kern.Partijen;
using Hub.Keten.Termijnen;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Loket;

/// <summary>What needs an answer, what is too late first, and what waits in the postbus.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class WerkvoorraadModel(Termijnlijsten lijsten, Postbussen postbussen, Mandaten mandaten, Partijregister partijen, TimeProvider klok)
    : Partijpagina
{
    /// <summary>Clocks per page, of both kinds together.</summary>
    public const int PerBladzijde = 100;

    const int MaxTelling = 100;

    /// <summary>What this partij must do, the earliest limit first.</summary>
    public IReadOnlyList<Termijn> Doen { get; private set; } = [];

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<Termijn> Wachten { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public string? Verder { get; private set; }

    /// <summary>How many messages wait in the postbus, up to a bound.</summary>
    public string Postbus { get; private set; } = "";

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(string? na, CancellationToken ct)
    {
        var termijnen = await lijsten.BekijkAsync(Voor.Code, PerBladzijde, na, ct);
        Doen = [.. termijnen.Where(t => t.Rol == Termijnrol.Doet)];
        Wachten = [.. termijnen.Where(t => t.Rol == Termijnrol.Wacht)];
        Verder = termijnen.Count == PerBladzijde ? termijnen[^1].Positie : null;
        var stukken = await postbussen.BekijkAsync(Voor.Code, MaxTelling, null, ct);
        var aantal = stukken.Count(stuk => mandaten.Mag(Aangemeld.Partij.Code, Voor.Code, Mandaathandeling.Ophalen, stuk.Soort));
        Postbus = stukken.Count == MaxTelling ? $"{aantal} of meer berichten" : Nederlands.Aantal(aantal, "bericht", "berichten");
    }

    /// <summary>How much time is left, in words.</summary>
    public (string Tekst, Merktoon Toon) Rest(Termijn termijn)
    {
        var vandaag = Nederland.Datum(klok.GetUtcNow());
        if (vandaag > termijn.Limiet)
            return ($"{Nederlands.Aantal(Math.Max(1, Werkdagen.Tussen(termijn.Limiet, vandaag)), "werkdag", "werkdagen")} te laat", Merktoon.Fout);
        return Werkdagen.Tussen(vandaag, termijn.Limiet) switch
        {
            0 => ("Vandaag de laatste dag", Merktoon.LetOp),
            1 => ("Nog 1 werkdag", Merktoon.LetOp),
            var dagen => ($"Nog {dagen} werkdagen", Merktoon.Rust),
        };
    }

    /// <summary>What must follow on a message, in words.</summary>
    public static string Wat(Termijn termijn) => termijn.Soort switch
    {
        "verzoek" => "Toewijzing (JW301) of antwoord (JW319) sturen",
        "declaratie" => "Declaratie beantwoorden (JW325)",
        "start" => $"Start van de zorg melden (JW305){Op(termijn)}",
        "stop" => $"Einde van de zorg melden (JW307){Op(termijn)}",
        _ => "Retourbericht sturen",
    };

    /// <summary>The same, for who waits for it.</summary>
    public static string Waarop(Termijn termijn) => termijn.Soort switch
    {
        "verzoek" => "Toewijzing (JW301) of antwoord (JW319)",
        "declaratie" => "Antwoord op de declaratie (JW325)",
        "start" => $"Melding dat de zorg begon (JW305){Op(termijn)}",
        "stop" => $"Melding dat de zorg eindigde (JW307){Op(termijn)}",
        _ => "Retourbericht",
    };

    static string Op(Termijn termijn) => termijn.Toewijzing is { } nummer ? $" op toewijzing {nummer}" : "";
}
