using System.IO.Pipelines;
using Hub.Kern.Privacy;
using Hub.Validatie;
using Hub.Validatie.Lezen;
using Hub.Validatie.Schema;

namespace Hub.Keten.Register.Lezen;

/// <summary>
/// Reads what a message says about its clients while it streams by: each client as soon as it has been read, so that memory holds
/// only those that were not taken yet. Keeps pseudonyms, never a BSN. Not thread-safe.
/// </summary>
public sealed partial class Feitenlezing
{
    readonly Pseudoniemen _pseudoniemen;
    readonly List<Clientdeel> _klaar = [];
    readonly List<Plaats> _plaatsen = [];
    Berichtfeiten _feiten;

    /// <summary>A reading of one message.</summary>
    /// <param name="bericht">The message.</param>
    /// <param name="schema">Its type.</param>
    /// <param name="pseudoniemen">Stand for the BSNs.</param>
    public Feitenlezing(Berichtgegevens bericht, Berichtschema schema, Pseudoniemen pseudoniemen)
    {
        (Bericht, Lezer, _pseudoniemen, _feiten) = (bericht, new Klassenlezer(schema), pseudoniemen, new Berichtfeiten(bericht.Herkomst));
        Volg(schema.Soort.Naam);
    }

    /// <summary>The message.</summary>
    public Berichtgegevens Bericht { get; }

    /// <summary>The Declaratie of a JW323, once its clients begin.</summary>
    public Declaratie? Declaratie { get; private set; }

    /// <summary>Where that Declaratie is.</summary>
    public Plaats Declaratieplaats { get; private set; }

    /// <summary>What a JW325 says as a whole, once its end was read.</summary>
    public Declaratieantwoord? Antwoord { get; private set; }

    /// <summary>True when a retourbericht or JW325 refuses the whole message that it answers: that counts as not sent (OP286, IV087).</summary>
    public bool Weigert { get; private set; }

    internal Klassenlezer Lezer { get; }

    /// <summary>Reads the message to its end.</summary>
    /// <param name="inhoud">The message; it passed level 1.</param>
    /// <param name="schemas">The message types.</param>
    /// <param name="naBlok">Is called after each block of bytes, to take the clients; or null to take them at the end.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="InvalidDataException">It does not pass level 1.</exception>
    public ValueTask LeesAsync(PipeReader inhoud, Berichtschemas schemas, Func<CancellationToken, ValueTask>? naBlok, CancellationToken ct) =>
        Berichtvolging.LeesAsync(inhoud, schemas, new Feitenvolger(this), naBlok, ct);

    /// <summary>The clients that were read since this was last asked.</summary>
    public IReadOnlyList<Clientdeel> Neem()
    {
        Clientdeel[] klaar = [.. _klaar];
        _klaar.Clear();
        return klaar;
    }

    void Volg(string soort)
    {
        switch (soort)
        {
            case "JW301": VolgToewijzingen(); break;
            case "JW305": VolgStarts(); break;
            case "JW307": VolgStops(); break;
            case "JW315": VolgAanvragen(); break;
            case "JW317": VolgWijziging(); break;
            case "JW319": VolgAntwoord(); break;
            case "JW323": VolgDeclaratie(); break;
            case "JW325": VolgDeclaratieantwoord(); break;
            default: break; // a retourbericht: its codes say all
        }
    }

    /// <summary>Follows a Client: what its classes add is one part when it ends.</summary>
    Klasse VolgClient(string pad)
    {
        var client = Lezer.Klasse(pad);
        var bsn = client.Veld("Bsn");
        client.BijBegin(Leeg);
        client.BijEinde(() => Klaar(_pseudoniemen.Mogelijke(Persoonsgegeven.Bsn, bsn.Tekst!), Plaats(client, bsn)));
        return client;
    }

    void Leeg()
    {
        _feiten = new Berichtfeiten(Bericht.Herkomst);
        _plaatsen.Clear();
        _regels.Clear();
    }

    void Klaar(IReadOnlyList<string>? client, Plaats plaats) =>
        _klaar.Add(Afgerond(new Clientdeel(++_volgnummer, client, plaats, _feiten, [.. _plaatsen])));

    static Plaats Plaats(Klasse klasse, Veld laatste) =>
        new(klasse.Pad(), klasse.Plek, laatste.IsGevuld ? laatste.Plek.Offset : klasse.Plek.Offset);
}
