using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hub.Functies.Weergave;

namespace Hub.Cli.Uitvoer;

/// <summary>JSON as the API writes it, one object per line (ONTWERP §7).</summary>
static class Json
{
    static readonly JsonSerializerOptions Opties = MaakOpties();

    /// <summary>The option that every listing command has.</summary>
    public static Option<bool> Optie() => new("--json") { Description = "Eén JSON-object per regel op stdout." };

    public static void Schrijf<T>(T waarde) => Console.Out.WriteLine(JsonSerializer.Serialize(waarde, Opties));

    public static HttpContent Inhoud(object waarde) => JsonContent.Create(waarde, waarde.GetType(), options: Opties);

    public static async Task<T> LeesAsync<T>(HttpContent inhoud, CancellationToken ct)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(await inhoud.ReadAsStreamAsync(ct), Opties, ct)
                ?? throw new Opdrachtfout("De hub gaf een leeg antwoord.");
        }
        catch (JsonException fout)
        {
            throw new Opdrachtfout("Het antwoord is niet dat van een hub; klopt het adres (--hub)?", fout);
        }
    }

    static JsonSerializerOptions MaakOpties()
    {
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Weergaveopties.Zet(opties);
        return opties;
    }
}
