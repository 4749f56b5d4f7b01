using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Privacy;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Keten.Verwerkingen;

/// <summary>Gathers the pseudonym of everyone whose BSN stands in a message, in order and each once. Memory: one entry per client. Not thread-safe.</summary>
/// <param name="pseudoniemen">Makes the pseudonyms.</param>
/// <param name="betrokkenen">Takes them.</param>
struct Betrokkenenvolger(Pseudoniemen pseudoniemen, Betrokkenen betrokkenen) : IBerichtvolger
{
    const string Bsn = "Bsn";

    bool[] _isBsn = [];

    public void Bericht(Berichtschema schema) =>
        _isBsn = [.. Enumerable.Range(0, schema.Aantal).Select(knoop => schema.Naam(knoop) == Bsn)];

    public readonly void Begin(int knoop, in Positie plek)
    {
    }

    public readonly void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        if (_isBsn[knoop] && !waarde.IsEmpty)
            betrokkenen.Voeg(pseudoniemen.Van(Persoonsgegeven.Bsn, waarde));
    }

    public readonly void Einde(int knoop)
    {
    }
}

/// <summary>The people in one message, by pseudonym.</summary>
sealed class Betrokkenen
{
    readonly HashSet<string> _gezien = [];
    readonly List<string> _opVolgorde = [];

    public IReadOnlyList<string> OpVolgorde => _opVolgorde;

    /// <summary>Reads a message, as far as it can be read.</summary>
    public static async Task<IReadOnlyList<string>> InAsync(Stream bericht, Berichtschemas schemas, Pseudoniemen pseudoniemen, CancellationToken ct)
    {
        var betrokkenen = new Betrokkenen();
        var pijp = PipeReader.Create(bericht, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        try
        {
            await Berichtvolging.LeesAsync(pijp, schemas, new Betrokkenenvolger(pseudoniemen, betrokkenen), null, ct);
        }
        catch (InvalidDataException)
        {
            // What stands behind the fault was not read by the step either.
        }

        return betrokkenen.OpVolgorde;
    }

    public void Voeg(string pseudoniem)
    {
        if (_gezien.Add(pseudoniem))
            _opVolgorde.Add(pseudoniem);
    }
}
