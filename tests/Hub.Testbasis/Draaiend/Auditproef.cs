using System.Net.Http.Json;
using System.Text.Json;

namespace Hub.Testbasis.Draaiend;

/// <summary>Asks the hub to verify its audit trail, as <c>hub audit verifieer</c> does.</summary>
public static class Auditproef
{
    /// <summary>Verifies every day from this one to today.</summary>
    /// <returns>How many dossiers were followed, and what is said of each broken day.</returns>
    public static async Task<(int Dossiers, IReadOnlyList<string> Breuken)> VerifieerAsync(Uri adres, DateOnly vanaf)
    {
        using var http = Hubclient.Als(adres, "operator");
        http.Timeout = TimeSpan.FromMinutes(5);
        var (dossiers, breuken) = (0, new List<string>());
        for (var dag = vanaf; dag <= DateOnly.FromDateTime(DateTime.UtcNow); dag = dag.AddDays(1))
        {
            var verslag = await http.GetFromJsonAsync<JsonElement>($"audit-verificaties/{dag:yyyy-MM-dd}");
            if (verslag.GetProperty("eersteBreuk") is { ValueKind: not JsonValueKind.Null } breuk)
                breuken.Add(breuk.ToString());
            dossiers += verslag.GetProperty("dossiers").GetInt32();
        }

        return (dossiers, breuken);
    }
}
