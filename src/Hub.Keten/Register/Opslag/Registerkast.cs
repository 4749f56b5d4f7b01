using Hub.Kern.Poorten;

namespace Hub.Keten.Register.Opslag;

/// <summary>
/// The register in Table Storage. Table <c>Register</c>: partition = gemeente and pseudonym of the client, row = number of the line.
/// It only grows; inserting the next number is the check that nobody was first, as in the audit trail (docs/besluiten/0005, 0025).
/// Thread-safe.
/// </summary>
/// <param name="tabellen">Where it is kept.</param>
public sealed class Registerkast(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Register";

    /// <summary>Everything about a client: one partition, and while keys are being rotated one per key, because facts add up.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="client">The client's pseudonyms, the newest key's first.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<Clientstand> LeesAsync(string gemeente, IReadOnlyList<string> client, CancellationToken ct)
    {
        var stand = await LeesAsync(Partitie(gemeente, client[0]), ct);
        foreach (var ouder in client.Skip(1))
            stand = stand with { Regels = [.. stand.Regels, .. (await LeesAsync(Partitie(gemeente, ouder), ct)).Regels] };
        return stand;
    }

    /// <summary>Everything in one partition.</summary>
    public async Task<Clientstand> LeesAsync(string partitie, CancellationToken ct)
    {
        var rijen = new List<Rij>();
        await foreach (var rij in tabellen.LeesAllesAsync(Tabel, partitie, ct: ct))
            rijen.Add(rij);
        return new Clientstand(partitie, rijen.Count == 0 ? 1 : Regelrij.Nummer(rijen[^1]) + 1, Regelrij.Regels(rijen));
    }

    /// <summary>Adds a line after what was read.</summary>
    /// <returns>False when another delivery added one since: read again and decide anew.</returns>
    public async Task<bool> VoegToeAsync(Clientstand gelezen, Registerregel regel, CancellationToken ct)
    {
        var rijen = Regelrij.Rijen(gelezen.Partitie, gelezen.Volgende, regel);
        var uitkomst = rijen.Count == 1
            ? await tabellen.SchrijfAsync(Tabel, Bewerking.VoegToe(rijen[0]), ct)
            : await tabellen.SchrijfSamenAsync(Tabel, [.. rijen.Select(Bewerking.VoegToe)], ct);
        return uitkomst.Geslaagd;
    }

    /// <summary>Reads, decides and adds, until nobody came in between.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="client">The client's pseudonyms, the newest key's first.</param>
    /// <param name="bericht">The message.</param>
    /// <param name="volgnummer">Which Client of it.</param>
    /// <param name="besluit">Gives the line for what was read; the same for the same input.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The line in the register: the one that was there already when this part of the message was processed before.</returns>
    public async Task<Registerregel> BoekAsync(
        string gemeente, IReadOnlyList<string> client, string bericht, int volgnummer, Func<Clientstand, Registerregel> besluit,
        CancellationToken ct)
    {
        while (true)
        {
            var stand = await LeesAsync(gemeente, client, ct);
            if (stand.Van(bericht, volgnummer) is { } eerder)
                return eerder;
            var regel = besluit(stand);
            if (await VoegToeAsync(stand, regel, ct))
                return regel;
        }
    }

    /// <summary>Removes what was read: every line about the client so far; one that came since stays.</summary>
    public Task VergeetAsync(Clientstand stand, CancellationToken ct) =>
        tabellen.VerwijderAsync(Tabel, stand.Partitie, Regelrij.Tot(stand.Volgende), ct);

    /// <summary>Where a client's lines are.</summary>
    internal static string Partitie(string gemeente, string pseudoniem) => $"{gemeente}-{pseudoniem}";
}
