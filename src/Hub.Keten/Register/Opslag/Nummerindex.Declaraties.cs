using System.Text.Json;
using Hub.Kern.Poorten;

namespace Hub.Keten.Register.Opslag;

/// <content>Declaraties and their answers (TR318, TR333, TR056).</content>
public sealed partial class Nummerindex
{
    const string Inhoud = "declaratie";
    const string Geweigerd = "geweigerd";

    /// <summary>The declaraties of an aanbieder that count, and the ids of those that count as not sent.</summary>
    public async Task<(IReadOnlyList<Declaratie> Geldig, IReadOnlySet<string> Geweigerd)> DeclaratiesAsync(
        string gemeente, string aanbieder, CancellationToken ct)
    {
        var (geldig, geweigerd) = (new List<Declaratie>(), new HashSet<string>());
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, Declaratiepartitie(gemeente, aanbieder), ct: ct))
        {
            if (rij.Veld<bool>(Geweigerd))
                geweigerd.Add(rij.Sleutel);
            else if (rij.Veld<string>(Inhoud) is { } inhoud)
                geldig.Add(JsonSerializer.Deserialize<Declaratie>(inhoud)!);
        }

        return ([.. geldig.OrderBy(d => d.Periode.Begin).ThenBy(d => d.Herkomst.Bericht, StringComparer.Ordinal)], geweigerd);
    }

    /// <summary>Notes a declaratie; once more is harmless.</summary>
    public Task NoteerAsync(string gemeente, Declaratie declaratie, CancellationToken ct) =>
        VulAanAsync(gemeente, declaratie.Herkomst.Aanbieder, declaratie.Herkomst.Bericht, Inhoud, JsonSerializer.Serialize(declaratie), ct);

    /// <summary>Notes that a declaratie counts as not sent (IV087), known or not.</summary>
    public Task NoteerWeigeringAsync(string gemeente, string aanbieder, string declaratie, CancellationToken ct) =>
        VulAanAsync(gemeente, aanbieder, declaratie, Geweigerd, true, ct);

    /// <summary>Claims a DeclaratieNummer, so that of two declaraties at the same time one has it; a dry run only looks.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="declaratie">The declaratie.</param>
    /// <param name="proef">True for a dry run.</param>
    /// <param name="nietGeteld">Messages whose claims do not count, because they count as not sent.</param>
    /// <param name="ct">Cancels; claiming again is harmless.</param>
    /// <returns>True when another declaratie has it.</returns>
    public async Task<bool> ClaimDeclaratienummerAsync(
        string gemeente, Declaratie declaratie, bool proef, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var (partitie, bericht) = (Nummerpartitie(gemeente, declaratie.Herkomst.Aanbieder), declaratie.Herkomst.Bericht);
        var rij = new Rij(
            partitie, await ReferentiesleutelAsync(partitie, declaratie.Nummer, ct), new Dictionary<string, object?> { [Bericht] = bericht });
        return await EigenaarAsync(rij, proef, nietGeteld, ct) != bericht;
    }

    /// <summary>Gives back the DeclaratieNummer of a declaratie that is refused, or forgotten.</summary>
    public async Task GeefDeclaratienummerVrijAsync(string gemeente, Declaratie declaratie, CancellationToken ct)
    {
        foreach (var sleutel in Referentiesleutels(declaratie.Nummer))
            await GeefVrijAsync(Nummerpartitie(gemeente, declaratie.Herkomst.Aanbieder), sleutel, declaratie.Herkomst.Bericht, ct);
    }

    /// <summary>Claims the answering of a declaratie for a JW325, or in a dry run only looks.</summary>
    /// <returns>True when another JW325 answered it.</returns>
    public async Task<bool> ClaimAntwoordAsync(string gemeente, string aanbieder, string declaratie, string antwoord, bool proef, CancellationToken ct)
    {
        var rij = new Rij($"{gemeente}-{aanbieder}-antwoorden", declaratie, new Dictionary<string, object?> { [Bericht] = antwoord });
        return (await ClaimAsync(rij, proef, ct)).Veld<string>(Bericht) != antwoord;
    }

    /// <summary>Removes what is kept by the id of a declaratie; already gone is well.</summary>
    public async Task VergeetDeclaratieAsync(string gemeente, string aanbieder, string declaratie, CancellationToken ct)
    {
        if ((await tabellen.LeesAsync(Tabel, Declaratiepartitie(gemeente, aanbieder), declaratie, ct))?.Veld<string>(Inhoud) is { } inhoud)
            await GeefDeclaratienummerVrijAsync(gemeente, JsonSerializer.Deserialize<Declaratie>(inhoud)!, ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder($"{gemeente}-{aanbieder}-antwoorden", declaratie), ct);
        await tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(Declaratiepartitie(gemeente, aanbieder), declaratie), ct);
    }

    async Task VulAanAsync(string gemeente, string aanbieder, string declaratie, string veld, object waarde, CancellationToken ct)
    {
        var rij = new Rij(Declaratiepartitie(gemeente, aanbieder), declaratie, new Dictionary<string, object?> { [veld] = waarde });
        if (!(await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(rij), ct)).Geslaagd)
            await tabellen.SchrijfAsync(Tabel, Bewerking.Werkbij(rij), ct);
    }

    static string Declaratiepartitie(string gemeente, string aanbieder) => $"{gemeente}-{aanbieder}-declaraties";

    static string Nummerpartitie(string gemeente, string aanbieder) => $"{gemeente}-{aanbieder}-declaratienummers";
}
