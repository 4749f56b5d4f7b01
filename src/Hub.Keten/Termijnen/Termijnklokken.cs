using System.Globalization;
using Hub.Kern.Poorten;

namespace Hub.Keten.Termijnen;

/// <summary>
/// A clock per obligation. Table <c>Termijnen</c>: partition = key of the obligation, rows = "vraag" and "antwoord-" with the id of
/// each answer. Rows are only inserted, so it does not matter which comes first or comes twice. Thread-safe.
/// </summary>
/// <param name="tabellen">Where they are kept.</param>
public sealed class Termijnklokken(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Termijnen";

    const string Vraag = "vraag";
    const string Antwoord = "antwoord-";

    /// <summary>Notes the obligation; of two under one key the first counts.</summary>
    public Task BeginAsync(Verplichting v, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(new Rij(v.Sleutel, Vraag, new Dictionary<string, object?>
        {
            ["Soort"] = v.Soort.Naam,
            ["Bericht"] = v.Bericht,
            ["Berichtsoort"] = v.Berichtsoort,
            ["Identificatie"] = v.Identificatie,
            ["Doener"] = v.Doener,
            ["Wachter"] = v.Wachter,
            ["Begin"] = Datum(v.Begin),
            ["Limiet"] = Datum(v.Limiet),
            ["LimietNaOnderzoek"] = v.LimietNaOnderzoek is { } later ? Datum(later) : null,
        })), ct);

    /// <summary>Notes an answer.</summary>
    public Task BeantwoordAsync(string sleutel, Beantwoording antwoord, CancellationToken ct) =>
        tabellen.SchrijfAsync(
            Tabel, Bewerking.VoegToe(new Rij(sleutel, Antwoord + antwoord.Bericht, new Dictionary<string, object?> { ["Beslist"] = antwoord.Beslist })), ct);

    /// <summary>Removes a clock; already gone is well.</summary>
    public Task VergeetAsync(string sleutel, CancellationToken ct) => tabellen.VerwijderAsync(Tabel, sleutel, Sleutelbereik.Alles, ct);

    /// <summary>What is known now.</summary>
    public async Task<Klokstand> LeesAsync(string sleutel, CancellationToken ct)
    {
        Verplichting? vraag = null;
        var antwoorden = new List<Beantwoording>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, sleutel, ct: ct))
        {
            if (rij.Sleutel == Vraag)
                vraag = Lees(rij);
            else
                antwoorden.Add(new Beantwoording(rij.Sleutel[Antwoord.Length..], rij.Veld<bool>("Beslist")));
        }

        return new Klokstand(vraag, antwoorden);
    }

    internal static string Datum(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);

    internal static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    static Verplichting Lees(Rij rij)
    {
        string T(string veld) => rij.Veld<string>(veld)!;
        return new Verplichting(
            rij.Partitie, Termijnsoort.MetNaam(T("Soort")), T("Bericht"), T("Berichtsoort"), T("Identificatie"), T("Doener"), T("Wachter"),
            Datum(T("Begin")), Datum(T("Limiet")), rij.Veld<string>("LimietNaOnderzoek") is { } later ? Datum(later) : null);
    }
}
