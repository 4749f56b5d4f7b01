using Hub.Bezorging.Ophalen;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;
using Hub.Keten.Termijnen;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Loket;

/// <summary>What needs an answer, what is too late first, and what waits in the postbus.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class WerkvoorraadModel(
    Termijnlijsten lijsten, Berichtbelangen belangen, Postbussen postbussen, Mandaten mandaten, Partijregister partijen, TimeProvider klok)
    : Partijpagina
{
    /// <summary>Clocks of one kind per page.</summary>
    public const int PerBladzijde = 100;

    const int MaxTelling = 1000;
    const int MaxPostbus = 100;

    Termijnblad _doen = new([], null);

    /// <summary>What this partij must do and this user may know of, the earliest limit first: one page.</summary>
    public IReadOnlyList<Termijn> Doen => [.. _doen.Termijnen.Take(PerBladzijde)];

    /// <summary>Where the next page of that begins, or null.</summary>
    public string? DoenVerder => _doen.Termijnen.Count > PerBladzijde ? _doen.Termijnen[PerBladzijde - 1].Positie : _doen.Verder;

    /// <summary>What it waits for, with where the next page begins.</summary>
    public Termijnblad Wachten { get; private set; } = new([], null);

    /// <summary>True on the first page of what it must do: there the counts are of all.</summary>
    public bool IsBegin { get; private set; }

    /// <summary>How much is too late.</summary>
    public string TeLaat => Telling(_doen.Termijnen.TakeWhile(IsTeLaat).Count(), _doen.Termijnen.All(IsTeLaat));

    /// <summary>How much is not too late yet.</summary>
    public string NogTeDoen => Telling(_doen.Termijnen.SkipWhile(IsTeLaat).Count(), true);

    /// <summary>How many messages wait in the postbus, up to a bound.</summary>
    public string Postbus { get; private set; } = "";

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(string? na, string? wachtna, CancellationToken ct)
    {
        IsBegin = na is null;
        var doen = KiesAsync(Termijnrol.Doet, IsBegin ? MaxTelling : PerBladzijde, na, ct);
        Wachten = await KiesAsync(Termijnrol.Wacht, PerBladzijde, wachtna, ct);
        _doen = await doen;
        var stukken = await postbussen.BekijkAsync(Voor.Code, MaxPostbus, null, ct);
        var aantal = stukken.Count(stuk => mandaten.Mag(Aangemeld.Partij.Code, Voor.Code, Mandaathandeling.Ophalen, stuk.Soort));
        Postbus = stukken.Count == MaxPostbus ? $"{aantal} of meer berichten" : Nederlands.Aantal(aantal, "bericht", "berichten");
    }

    Task<Termijnblad> KiesAsync(Termijnrol rol, int hoogstens, string? na, CancellationToken ct) =>
        lijsten.KiesAsync(Voor.Code, t => t.Rol == rol && belangen.Mag(t, Aangemeld.Partij.Code, Voor.Code), hoogstens, na, ct);

    // What is not counted any more comes later: it makes the last group larger, not those before it.
    string Telling(int aantal, bool totHetEinde) => Nederlands.Aantal(aantal) + (totHetEinde && _doen.Verder is not null ? " of meer" : "");

    bool IsTeLaat(Termijn termijn) => Nederland.Datum(klok.GetUtcNow()) > termijn.Limiet;

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
