using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>
/// Decides how many clients a claim has and what they add up to. The total stands before the clients, so a claim is made
/// twice: here to count, then to write; neither keeps it in memory.
/// </summary>
/// <param name="producten">The products to choose from.</param>
sealed class Declaratieplan(Productkeuze producten)
{
    /// <summary>Room for what the count leaves out, in bytes: the claim's own fields, its totals and the end tags.</summary>
    const int Reserve = 2048;

    /// <summary>A claim of so many clients, or as many as fit.</summary>
    /// <exception cref="ArgumentException">No client fits, or more are needed than there are test BSNs.</exception>
    public async ValueTask<Declaratie> MaakAsync(Opdracht opdracht, Generatoropties opties, CancellationToken ct)
    {
        var datum = opdracht.Heendatum;
        var periode = new DateOnly(datum.Year, datum.Month, 1).AddMonths(-1);
        var metCredit = opdracht.Kop.Soort.AntwoordOp is null;
        var bron = new Declaratiebron(producten, opties.Seed, periode, opties.AantalRegels, metCredit);
        var aantal = opties.Doelbytes is { } doel ? await TelAsync(opdracht, opties, bron, doel, ct) : opties.AantalClienten;
        return aantal > 0 && aantal <= Bsns.Aantal
            ? new Declaratie(Nummer(opties.Seed), periode, datum, bron.Clienten(aantal).Sum(client => client.Totaal), bron.Clienten(aantal))
            : throw new ArgumentException($"Een declaratie heeft 1 tot en met {Bsns.Aantal} clienten: zoveel test-BSN's zijn er.", nameof(opties));
    }

    /// <summary>DeclaratieNummer of this seed.</summary>
    public static string Nummer(int seed) => $"D{seed:X8}";

    /// <summary>How many clients fit in so many bytes.</summary>
    static async ValueTask<int> TelAsync(Opdracht opdracht, Generatoropties opties, Declaratiebron bron, int doel, CancellationToken ct)
    {
        var geteld = new Telstroom();
        using var x = new Berichtschrijver(geteld, opdracht.Kop.Soort, opdracht.Standaard, opties.Inspringing);
        Kop.Schrijf(x, opdracht);
        using var declaratie = x.Begin("Declaratie");
        using var clienten = x.Begin("Clienten");
        for (var aantal = 0; ; aantal++)
        {
            Declaratiebericht.SchrijfClient(x, bron.Client(aantal));
            await x.LeegAsync(ct);
            if (geteld.Length + Reserve > doel || aantal > Bsns.Aantal)
                return aantal;
        }
    }
}
