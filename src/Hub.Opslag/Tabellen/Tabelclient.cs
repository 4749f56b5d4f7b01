using System.Text.Json;
using Azure.Core;
using Hub.Kern.Poorten;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag.Tabellen;

/// <summary>
/// Tables over REST. An answer that the port does not name is an <see cref="Opslagfout"/>; one with status 0 leaves open whether
/// a write was done (TB-03). A write that was retried and then refused counts as done when the rows are exactly as it wanted
/// them: the caller does not see a conflict with itself. Two writers of the very same row may then both see Geslaagd.
/// </summary>
/// <param name="verbinding">The storage account.</param>
public sealed class Tabelclient(Opslagverbinding verbinding) : ITabellen
{
    internal const string Soort = "application/json;odata=minimalmetadata";
    const string Json = "application/json";

    readonly Dienstkanaal _kanaal = verbinding.Tabellen;

    /// <inheritdoc/>
    public async Task MaakAsync(string tabel, CancellationToken ct)
    {
        using var oproep = Begin(RequestMethod.Post, "maak", "Tables")
            .Kop("Prefer", "return-no-content")
            .Lichaam(JsonSerializer.SerializeToUtf8Bytes(new { TableName = Tabelsleutel.Tabelpad(tabel) }), Json);
        await oproep.StuurAsync(ct);
        if (!oproep.Gelukt && oproep.Code != "TableAlreadyExists")
            throw oproep.Fout();
    }

    /// <inheritdoc/>
    public async Task<Rij?> LeesAsync(string tabel, string partitie, string sleutel, CancellationToken ct)
    {
        using var oproep = Begin(RequestMethod.Get, "lees", Tabelsleutel.Rijpad(tabel, partitie, sleutel));
        await oproep.StuurAsync(ct);
        if (Schrijfoordeel.Van(oproep.Status, oproep.Code) == Schrijfresultaat.NietGevonden)
            return null;
        using var json = await LeesJsonAsync(oproep, ct);
        return Rijvertaling.Lees(json.RootElement);
    }

    /// <inheritdoc/>
    public async Task<Bladzijde> BladerAsync(
        string tabel, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hoogstens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hoogstens, 1000);
        Tabelsleutel.Toets(partitie);
        var vraag = $"$filter={Tabelsleutel.Filter(partitie, bereik.Van, bereik.Tot)}&$top={hoogstens}";
        using var oproep = Begin(
            RequestMethod.Get, "blader", $"{Tabelsleutel.Tabelpad(tabel)}()?{vraag}{Vervolgsleutel.AlsVraag(vervolg)}");
        await oproep.StuurAsync(ct);
        using var json = await LeesJsonAsync(oproep, ct);
        return new Bladzijde(
            [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Rijvertaling.Lees)],
            Vervolgsleutel.Van(
                oproep.Antwoordkop("x-ms-continuation-NextPartitionKey"), oproep.Antwoordkop("x-ms-continuation-NextRowKey")));
    }

    /// <inheritdoc/>
    public async Task<Schrijfuitkomst> SchrijfAsync(string tabel, Bewerking bewerking, CancellationToken ct)
    {
        Rijgrenzen.Toets(bewerking.Rij);
        var verzoek = Schrijfverzoek.Van(tabel, bewerking);
        using var oproep = Begin(verzoek.Methode, verzoek.Naam, verzoek.Pad).Kop("Prefer", "return-no-content");
        if (verzoek.Conditie is not null)
            oproep.Kop("If-Match", verzoek.Conditie);
        if (verzoek.Inhoud.Length > 0)
            oproep.Lichaam(verzoek.Inhoud, Json);
        await oproep.StuurAsync(ct);

        var resultaat = Schrijfoordeel.Van(oproep.Status, oproep.Code) ?? throw oproep.Fout();
        if (resultaat == Schrijfresultaat.NietGevonden && bewerking.Soort == Bewerkingsoort.Verwijder)
            return new Schrijfuitkomst(Schrijfresultaat.Geslaagd); // already gone (ONTWERP §5)
        var uitkomst = new Schrijfuitkomst(resultaat, oproep.Antwoordkop("ETag"));
        return await HerzieAsync(oproep, uitkomst, tabel, [bewerking], ct);
    }

    /// <inheritdoc/>
    public async Task<Schrijfuitkomst> SchrijfSamenAsync(string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct)
    {
        Rijgrenzen.Toets(bewerkingen);
        var lichaam = Groepsbericht.Schrijf(bewerkingen.Select(b => Schrijfverzoek.Van(tabel, b)), _kanaal.Adres);
        // AZ-02: in Azurite only a read within a group gives way to another group, and groups hold writes; a 500 is retried.
        using var oproep = Begin(RequestMethod.Post, "groep", "$batch").Lichaam(lichaam, Groepsbericht.Soort);
        await oproep.StuurAsync(ct);
        if (!oproep.Gelukt)
            throw oproep.Fout();
        var (status, code) = Groepsbericht.Lees(oproep.Tekst);
        var resultaat = Schrijfoordeel.Van(status, code)
            ?? throw new Opslagfout(Opslagdienst.Tabel, "groep", status, code);
        return await HerzieAsync(oproep, new Schrijfuitkomst(resultaat), tabel, bewerkingen, ct);
    }

    async Task<Schrijfuitkomst> HerzieAsync(
        Oproep oproep, Schrijfuitkomst uitkomst, string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct) =>
        oproep.IsHerhaald && !uitkomst.Geslaagd
            ? await EigenPoging.ZoekAsync(this, tabel, bewerkingen, ct) ?? uitkomst
            : uitkomst;

    Oproep Begin(RequestMethod methode, string naam, string pad) => _kanaal.Begin(methode, naam, pad)
        .Kop("Accept", Soort)
        .Kop("DataServiceVersion", "3.0");

    static async Task<JsonDocument> LeesJsonAsync(Oproep oproep, CancellationToken ct) =>
        oproep.Gelukt ? await JsonDocument.ParseAsync(oproep.Stroom!, default, ct) : throw oproep.Fout();
}
