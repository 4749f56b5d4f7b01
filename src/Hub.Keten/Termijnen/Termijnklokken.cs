using System.Globalization;
using Hub.Kern.Poorten;

namespace Hub.Keten.Termijnen;

/// <summary>
/// A clock per obligation. Table <c>Termijnen</c>: partition = key of the obligation, rows = "vraag", "antwoord-" with the id of
/// each answer and "limiet-" with each last day. Answers and limits are only inserted, so it does not matter which comes first or
/// comes twice; an obligation that follows from the register is replaced when that says something else. Thread-safe.
/// </summary>
/// <param name="tabellen">Where they are kept.</param>
public sealed class Termijnklokken(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Termijnen";

    const string Vraag = "vraag";
    const string Antwoord = "antwoord-";
    const string Limiet = "limiet-";

    /// <summary>Notes the obligation; of two under one key the first counts.</summary>
    public Task BeginAsync(Verplichting v, CancellationToken ct) => tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(Klokrij.Van(v, Vraag)), ct);

    /// <summary>Notes what the obligation is now. Its limit is kept for ever: whoever corrects the lists must know each that was on them.</summary>
    public async Task VervangAsync(Verplichting v, CancellationToken ct)
    {
        await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(new Rij(v.Sleutel, Limiet + Datum(v.Limiet), new Dictionary<string, object?>())), ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.Zet(Klokrij.Van(v, Vraag)), ct);
    }

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
        var (antwoorden, limieten) = (new List<Beantwoording>(), new List<DateOnly>());
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, sleutel, ct: ct))
        {
            if (rij.Sleutel == Vraag)
                vraag = Klokrij.Lees(rij);
            else if (rij.Sleutel.StartsWith(Limiet, StringComparison.Ordinal))
                limieten.Add(Datum(rij.Sleutel[Limiet.Length..]));
            else
                antwoorden.Add(new Beantwoording(rij.Sleutel[Antwoord.Length..], rij.Veld<bool>("Beslist")));
        }

        return new Klokstand(vraag, antwoorden, limieten);
    }

    /// <summary>Which of the keys to use: pseudonyms make them, so after a change of keys the clock may be under an older one.</summary>
    /// <param name="mogelijk">The key that the newest pseudonym makes, then older ones.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<string> KiesAsync(IReadOnlyList<string> mogelijk, CancellationToken ct)
    {
        foreach (var sleutel in mogelijk.Skip(1))
        {
            if (await LeesAsync(sleutel, ct) is { Vraag: not null } or { Antwoorden.Count: > 0 })
                return sleutel;
        }

        return mogelijk[0];
    }

    internal static string Datum(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);

    internal static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "O", CultureInfo.InvariantCulture);
}
