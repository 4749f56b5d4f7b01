using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern;

namespace Hub.Capaciteit.Model;

/// <summary>
/// Prices in euros, without VAT. Assumptions of November 2026 for West Europe with zone redundancy, rounded, not fetched from a price list:
/// replace them by those of your contract (<c>hub capaciteit --prijzen</c>).
/// </summary>
public sealed record Prijzen
{
    static readonly JsonSerializerOptions Streng = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>When these prices were written down.</summary>
    public string Peildatum { get; init; } = "2026-11 (aanname)";

    /// <summary>10,000 table requests.</summary>
    public double TabelPer10000 { get; init; } = 0.00045;

    /// <summary>10,000 blob writes or listings.</summary>
    public double BlobSchrijvenPer10000 { get; init; } = 0.0625;

    /// <summary>10,000 blob reads.</summary>
    public double BlobLezenPer10000 { get; init; } = 0.005;

    /// <summary>A gigabyte of blobs for a month, hot.</summary>
    public double BlobPerGbMaand { get; init; } = 0.023;

    /// <summary>A gigabyte of tables for a month.</summary>
    public double TabelPerGbMaand { get; init; } = 0.056;

    /// <summary>One Premium messaging unit for a month: needed for private endpoints.</summary>
    public double BusPremiumPerMaand { get; init; } = 620;

    /// <summary>A million operations on a Standard namespace.</summary>
    public double BusStandaardPerMiljoen { get; init; } = 0.75;

    /// <summary>A million executions on Flex Consumption.</summary>
    public double UitvoeringenPerMiljoen { get; init; } = 0.37;

    /// <summary>A gigabyte-second of execution on Flex Consumption.</summary>
    public double PerGbSeconde { get; init; } = 0.000024;

    /// <summary>Seconds that an execution is billed for at least.</summary>
    public double MinstensSeconden { get; init; } = 1;

    /// <summary>A gigabyte of telemetry taken in.</summary>
    public double TelemetriePerGb { get; init; } = 2.6;

    /// <summary>One private endpoint for a month.</summary>
    public double PriveEindpuntPerMaand { get; init; } = 6.8;

    /// <summary>Private endpoints that infra/ makes.</summary>
    public double PriveEindpunten { get; init; } = 8;

    /// <summary>These prices, with what the JSON file says in their place.</summary>
    /// <exception cref="ConfiguratieException">The file is no JSON object, or names a price that does not exist.</exception>
    public Prijzen Met(FileInfo? bestand) => Aanpassing.Pas(this, bestand, Streng);
}
