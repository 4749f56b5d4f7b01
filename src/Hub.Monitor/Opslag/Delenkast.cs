using Hub.Kern.Poorten;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Opslag;

/// <summary>What each part of the clients of a gemeente counts. Table <c>Monitor</c>: partition <c>delen-</c> and the gemeente, row = part. Thread-safe.</summary>
/// <param name="kast">Where they are kept.</param>
public sealed class Delenkast(Pakketkast kast)
{
    /// <summary>The parts of a gemeente.</summary>
    public async Task<IReadOnlyDictionary<char, Deeltelling>> LeesAsync(string gemeente, CancellationToken ct) =>
        (await kast.LeesAsync($"delen-{gemeente}", Sleutelbereik.Alles, ct)).ToDictionary(p => p.Sleutel[0], p => Lees(p.Inhoud));

    /// <summary>Writes parts over what was there.</summary>
    public Task SchrijfAsync(string gemeente, IEnumerable<(char Scherf, Deeltelling Telling)> delen, CancellationToken ct) =>
        kast.SchrijfAsync($"delen-{gemeente}", delen.Select(deel => (deel.Scherf.ToString(), Van(deel.Telling))), ct);

    static byte[] Van(Deeltelling deel)
    {
        var doel = new MemoryStream();
        using var rij = new BinaryWriter(doel);
        Schrijf(rij, Tellingvorm.Van(deel.Geheel));
        rij.Write7BitEncodedInt(deel.Regios.Count);
        foreach (var (regio, telling) in deel.Regios)
        {
            rij.Write(regio);
            Schrijf(rij, ReferenceEquals(telling, deel.Geheel) ? [] : Tellingvorm.Van(telling)); // most gemeenten are in one regio
        }

        return doel.ToArray();
    }

    static Deeltelling Lees(byte[] bytes)
    {
        using var rij = new BinaryReader(new MemoryStream(bytes));
        var geheel = Tellingvorm.Lees(Stuk(rij));
        var regios = new Dictionary<string, Telling>();
        for (var aantal = rij.Read7BitEncodedInt(); aantal > 0; aantal--)
            regios[rij.ReadString()] = Stuk(rij) is { Length: > 0 } stuk ? Tellingvorm.Lees(stuk) : geheel;
        return new Deeltelling(geheel, regios);
    }

    static void Schrijf(BinaryWriter rij, byte[] stuk)
    {
        rij.Write7BitEncodedInt(stuk.Length);
        rij.Write(stuk);
    }

    static byte[] Stuk(BinaryReader rij) => rij.ReadBytes(rij.Read7BitEncodedInt());
}
