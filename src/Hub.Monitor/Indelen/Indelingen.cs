using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Keten.Termijnen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Invoer;

namespace Hub.Monitor.Indelen;

/// <summary>Everything that figures depend on besides messages, at one moment. Immutable.</summary>
/// <param name="Kenmerk">Two moments with the same mark divide in the same way.</param>
/// <param name="Contracten">What was agreed.</param>
/// <param name="Invoer">What was imported for the monitor.</param>
/// <param name="Horizon">Last day that is counted.</param>
public sealed record Indelingsstand(string Kenmerk, Contractstand Contracten, Monitorinvoer Invoer, DateOnly Horizon);

/// <summary>Makes the division of each gemeente of contracts, imports and the file with parties. Thread-safe.</summary>
public sealed class Indelingen(Contractoverzicht contracten, Monitorinvoerbron invoer, Partijregister partijen, TimeProvider klok)
{
    const int Telwijze = 2; // raise it when the same facts are counted in other cells: all is then counted anew

    /// <summary>What holds now.</summary>
    public async Task<Indelingsstand> StandAsync(CancellationToken ct)
    {
        var (stand, gegevens) = (await contracten.LeesAsync(ct), await invoer.LeesAsync(ct));
        // What has no end is counted up to the end of next year: what was assigned for it is known already.
        var horizon = new DateOnly(Nederland.Datum(klok.GetUtcNow()).Year + 1, 12, 31);
        return new Indelingsstand($"{Telwijze}/{stand.Versie}/{gegevens.Versie}/{horizon.Year}/{Verband()}", stand, gegevens, horizon);
    }

    /// <summary>The division of a gemeente.</summary>
    public Indeling Voor(Partij gemeente, Indelingsstand stand) => new(
        gemeente,
        stand.Contracten.Contracten.Where(c => c.Gemeenten.Contains(gemeente.Code)).Select(c => c.Regel),
        [.. stand.Contracten.Vertalingen.Where(v => v.Gemeenten.Contains(gemeente.Code)).Select(v => v.Vertaling)],
        stand.Invoer.Functies,
        partijen.Alle.Where(p => p.Rol == Rol.Regio).ToDictionary(p => p.Code, p => Verbanden.Van(p.Code, partijen), StringComparer.Ordinal), stand.Horizon);

    /// <summary>The gemeenten of which figures may be kept: those with a grondslag.</summary>
    public IEnumerable<Partij> Gemeenten => partijen.Alle.Where(p => p is { Rol: Rol.Gemeente, Grondslag.Length: > 0 });

    // Who belongs to which regio, and which regios belong together.
    string Verband()
    {
        var tekst = string.Join('\n', partijen.Alle.Where(p => p.Rol is Rol.Gemeente or Rol.Regio).OrderBy(p => p.Code, StringComparer.Ordinal)
            .Select(p => $"{p.Code} {p.Regio} {p.Samenwerking} {string.Join(',', p.Lidmaatschappen)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, 8));
    }
}
