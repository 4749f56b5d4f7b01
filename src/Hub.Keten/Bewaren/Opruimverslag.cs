using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Dossiers;

namespace Hub.Keten.Bewaren;

/// <summary>Records that rows of a day go, in a dossier of its own per day and group; it stays. Before the removal, so that nothing is gone without it. Thread-safe.</summary>
public sealed class Opruimverslag(IDossiers dossiers)
{
    /// <summary>Records it; a second time it is there already.</summary>
    public Task LegVastAsync(string wat, DateOnly dag, CancellationToken ct) => dossiers.OpenAsync(
        Dossier(wat, dag),
        NieuweGebeurtenis.DoorStap(Handeling.Opgeruimd, "RuimOp", $"{wat} verwijderd").Met("dag", dag.ToString("O", CultureInfo.InvariantCulture)),
        ct);

    /// <summary>Id of that dossier.</summary>
    public static string Dossier(string wat, DateOnly dag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{wat}\n{dag:yyyy-MM-dd}")).AsSpan(0, 16));
}
