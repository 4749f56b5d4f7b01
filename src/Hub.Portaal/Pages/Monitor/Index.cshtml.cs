using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Partijen;
using Hub.Monitor;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Uitvoer;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>The figures of an area by theme: tables, each with a chart where that says more, to take away as CSV and JSON.</summary>
[Authorize(Portaalbeleid.Cijfers)]
public sealed class IndexModel(IZorgmonitor monitor, Monitorrecht recht, Partijregister partijen, TimeProvider klok) : Monitorpagina(recht, partijen)
{
    /// <summary>Most rows of a table on a page; the export has all.</summary>
    public const int MeestRijen = 150;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The themes as people read them.</summary>
    public static IReadOnlyList<(Thema Thema, string Naam)> Themas { get; } =
    [
        (Thema.Overzicht, "Overzicht"), (Thema.Kosten, "Kosten"), (Thema.Clienten, "Cliënten"), (Thema.Wachttijden, "Wachttijden"),
        (Thema.Verloop, "Verloop en uitstroom"), (Thema.Plafonds, "Plafonds"), (Thema.Aanbieders, "Aanbieders"), (Thema.Functies, "Essentiële functies"),
    ];

    /// <summary>The theme.</summary>
    public Thema Thema { get; private set; }

    /// <summary>The year.</summary>
    public int Jaar { get; private set; }

    /// <summary>The years that are offered.</summary>
    public IEnumerable<int> Jaren => Enumerable.Range(Math.Min(Jaar, DitJaar - 4), 6).Append(Jaar).Distinct().Order();

    /// <summary>The tables.</summary>
    public IReadOnlyList<Cijfertabel> Tabellen { get; private set; } = [];

    int DitJaar => Nederlands.Datum(klok.GetUtcNow()).Year;

    /// <summary>Shows a theme, or gives it as a file.</summary>
    public async Task<IActionResult> OnGetAsync(string? thema, int? jaar, string? vorm, CancellationToken ct)
    {
        if (Themas.FirstOrDefault(t => Adres(t.Thema) == (thema ?? Adres(Themas[0].Thema))) is not { Naam: not null } gekozen || jaar is < 2015 or > 2100)
            return NotFound();
        (Thema, Jaar) = (gekozen.Thema, jaar ?? DitJaar);
        Tabellen = await monitor.TabellenAsync(Gebied, Jaar, Thema, MagBronnen, ct);
        var bestand = $"monitor-{Gebied.Code}-{Jaar}-{Adres(Thema)}";
        return vorm switch
        {
            "csv" => File(Cijferbestand.Csv(Tabellen), "text/csv", $"{bestand}.csv"),
            "json" => File(JsonSerializer.SerializeToUtf8Bytes(Tabellen, Json), "application/json", $"{bestand}.json"),
            _ => Page(),
        };
    }

    /// <summary>A theme as it stands in the address.</summary>
    public static string Adres(Thema thema) => thema.ToString().ToLowerInvariant();

    /// <summary>A figure as people read it.</summary>
    public static string Toon(Cijfer cijfer, Kolom kolom) => (cijfer, cijfer.Soort ?? kolom.Soort) switch
    {
        ({ Onderdrukt: true }, _) => Cijferbestand.Onderdrukt,
        ({ Waarde: { } waarde }, Cijfersoort.Eurocent) => Nederlands.Euro((long)waarde),
        ({ Waarde: { } waarde }, var soort) => waarde.ToString("#,0.##", Nederlands.Getallen) + (soort == Cijfersoort.Procent ? " %" : ""),
        _ => cijfer.Tekst ?? "–",
    };
}
