using System.IO.Pipelines;
using System.Text;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Keten.Wachten;

/// <summary>A toewijzing as a message names it.</summary>
/// <param name="Bsn">The client: for a pseudonym only, never written down.</param>
/// <param name="Nummer">ToewijzingNummer.</param>
readonly record struct Toewijzingverwijzing(string Bsn, string Nummer);

/// <summary>Reads which toewijzingen a stored message names (JW301, 305, 307, 323). Thread-safe.</summary>
/// <param name="blobs">Where the messages are.</param>
/// <param name="schemas">Their schemas.</param>
public sealed class Toewijzinglezer(IBlobs blobs, Berichtschemas schemas)
{
    /// <summary>Most toewijzingen that are looked for in one message; one that names more is not held.</summary>
    public const int Meest = 200;

    /// <summary>Each toewijzing once; empty when the message names more than <see cref="Meest"/>.</summary>
    internal async Task<IReadOnlyCollection<Toewijzingverwijzing>> LeesAsync(Ontvangst bericht, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, bericht.Blob, ct)
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        var stand = new Stand();
        var pijp = PipeReader.Create(blob.Stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        await Berichtvolging.LeesAsync(pijp, schemas, new Volger(stand), null, ct);
        return stand.Gevonden.Count > Meest ? [] : stand.Gevonden;
    }

    sealed class Stand
    {
        public Berichtschema Schema { get; set; } = null!;

        public string Bsn { get; set; } = "";

        public HashSet<Toewijzingverwijzing> Gevonden { get; } = [];
    }

    readonly struct Volger(Stand stand) : IBerichtvolger
    {
        public void Bericht(Berichtschema schema) => stand.Schema = schema;

        public void Begin(int knoop, in Positie plek)
        {
            // Only values are looked at.
        }

        // The Bsn of a Client stands before its products.
        public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
        {
            var naam = stand.Schema.Naam(knoop);
            if (naam == "Bsn")
                stand.Bsn = Encoding.UTF8.GetString(waarde);
            else if (naam == "ToewijzingNummer" && stand.Gevonden.Count <= Meest)
                stand.Gevonden.Add(new Toewijzingverwijzing(stand.Bsn, Encoding.UTF8.GetString(waarde)));
        }

        public void Einde(int knoop)
        {
            // Only values are looked at.
        }
    }
}
