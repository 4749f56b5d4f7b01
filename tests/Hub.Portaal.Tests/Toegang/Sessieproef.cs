using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Lokaal;
using Hub.Opslag.Audit;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Portaal.Tests.Toegang;

/// <summary>A hub with a file of parties that the test writes, where people sign in by key or at a provider.</summary>
public abstract class Sessieproef(AzuriteFixture azurite) : IDisposable
{
    static readonly JsonSerializerOptions Vorm = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    readonly Tijdelijkemap _map = new();

    public void Dispose()
    {
        _map.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static Partijregel Operator(string code, params Recht[] rechten) =>
        new() { Code = code, Naam = code, Rol = Rol.Operator, Rechten = rechten, Sleutels = [Partijregister.Sleutelhash($"proef-{code}")] };

    internal static Partijregel Gemeente(string code) =>
        new() { Code = code, Naam = $"Gemeente {code}", Rol = Rol.Gemeente, Sleutels = [Partijregister.Sleutelhash($"proef-{code}")] };

    /// <summary>Writes the file with parties.</summary>
    /// <returns>Its path.</returns>
    internal string Schrijf(params Partijregel[] partijen)
    {
        var pad = Path.Combine(_map.Pad, "partijen.json");
        File.WriteAllText(pad, JsonSerializer.Serialize(new Partijenconfiguratie { Partijen = partijen }, Vorm));
        return pad;
    }

    internal Task<LokaleHost> StartAsync(
        string partijen, Proefaanmelddienst? dienst = null, Dictionary<string, string?>? instellingen = null, bool demo = true)
    {
        var alle = new Dictionary<string, string?>(instellingen ?? [])
        {
            ["Hub:Pseudoniemsleutels:0"] = "cHJvZWYgcHJvZWYgcHJvZWYgcHJvZWYgcHJvZWYgcHJvZWY=",
            ["Hub:Portaal:Oidc:Uitgever"] = dienst?.Adres,
            ["Hub:Portaal:Oidc:ClientId"] = Proefaanmelddienst.Client,
        };
        return LokaleHost.StartAsync(
            new LokaleHostOpties(azurite.Verbindingstekst, partijen, demo, Poort: 0)
            {
                Logboek = log => log.SetMinimumLevel(LogLevel.None), Wachttijden = [TimeSpan.FromMilliseconds(100)], Instellingen = alle,
            },
            default);
    }

    /// <summary>The search that was recorded with this reason.</summary>
    internal static async Task<NieuweGebeurtenis> GezochtAsync(LokaleHost hub, string reden)
    {
        var dossiers = hub.Diensten.GetRequiredService<IDossiers>();
        await foreach (var id in hub.Diensten.GetRequiredService<Dagindex>().DossiersAsync(DateOnly.FromDateTime(DateTime.UtcNow), default))
        {
            if (await dossiers.LeesAsync(id, default) is { Eerste: { Handeling: Handeling.Gezocht } gezocht } && gezocht.Gegeven("reden") == reden)
                return gezocht.Inhoud;
        }

        throw new InvalidOperationException($"Nobody searched for '{reden}'.");
    }
}
