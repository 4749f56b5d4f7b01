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
        Schrijf(rij, deel.Regios, deel.Geheel);
        Schrijf(rij, deel.Dubbel, deel.Geheel);
        return doel.ToArray();
    }

    static Deeltelling Lees(byte[] bytes)
    {
        using var rij = new BinaryReader(new MemoryStream(bytes));
        var geheel = Tellingvorm.Lees(Stuk(rij));
        var regios = Tellingen(rij, geheel);
        // Until decision 0064 it ended here; such parts are counted anew.
        return new Deeltelling(geheel, regios, rij.BaseStream.Position == bytes.Length ? [] : Tellingen(rij, geheel));
    }

    static void Schrijf(BinaryWriter rij, IReadOnlyDictionary<string, Telling> tellingen, Telling geheel)
    {
        rij.Write7BitEncodedInt(tellingen.Count);
        foreach (var (naam, telling) in tellingen)
        {
            rij.Write(naam);
            Schrijf(rij, ReferenceEquals(telling, geheel) ? [] : Tellingvorm.Van(telling)); // most gemeenten are in one regio
        }
    }

    static Dictionary<string, Telling> Tellingen(BinaryReader rij, Telling geheel)
    {
        var tellingen = new Dictionary<string, Telling>();
        for (var aantal = rij.Read7BitEncodedInt(); aantal > 0; aantal--)
            tellingen[rij.ReadString()] = Stuk(rij) is { Length: > 0 } stuk ? Tellingvorm.Lees(stuk) : geheel;
        return tellingen;
    }

    static void Schrijf(BinaryWriter rij, byte[] stuk)
    {
        rij.Write7BitEncodedInt(stuk.Length);
        rij.Write(stuk);
    }

    static byte[] Stuk(BinaryReader rij) => rij.ReadBytes(rij.Read7BitEncodedInt());
}
