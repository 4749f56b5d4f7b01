using System.IO.Compression;

namespace Hub.Monitor.Tellen;

/// <summary>Counts as bytes: every text once, numbers as short as they are, compressed.</summary>
static class Tellingvorm
{
    public static byte[] Van(Telling telling)
    {
        var teksten = new Dictionary<string, int>(StringComparer.Ordinal);
        int Nummer(string tekst) => teksten.TryGetValue(tekst, out var nummer) ? nummer : teksten[tekst] = teksten.Count;
        var doel = new MemoryStream();
        using (var lijf = new MemoryStream())
        {
            using var rij = new BinaryWriter(lijf);
            foreach (var (cel, waarde) in telling.Cellen.OrderBy(c => c.Key, Celvolgorde.Vast)) // the same counts give the same bytes
            {
                rij.Write((byte)cel.Maat);
                rij.Write7BitEncodedInt(cel.Periode);
                rij.Write7BitEncodedInt(Nummer(cel.Product));
                rij.Write7BitEncodedInt(Nummer(cel.Aanbieder));
                rij.Write7BitEncodedInt(Nummer(cel.Klasse));
                rij.Write7BitEncodedInt64(waarde);
            }

            using var kop = new BinaryWriter(new BrotliStream(doel, CompressionLevel.Fastest));
            kop.Write7BitEncodedInt(teksten.Count);
            foreach (var tekst in teksten.Keys) // in the order of their numbers: nothing is ever removed
                kop.Write(tekst);
            kop.Write7BitEncodedInt(telling.Cellen.Count);
            kop.Write(lijf.GetBuffer(), 0, (int)lijf.Length);
        }

        return doel.ToArray();
    }

    public static Telling Lees(byte[] bytes)
    {
        using var bron = new BinaryReader(new BufferedStream(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), 64 * 1024));
        var teksten = new string[bron.Read7BitEncodedInt()];
        for (var index = 0; index < teksten.Length; index++)
            teksten[index] = bron.ReadString();
        var telling = new Telling();
        for (var aantal = bron.Read7BitEncodedInt(); aantal > 0; aantal--)
        {
            var (maat, periode) = ((Maat)bron.ReadByte(), bron.Read7BitEncodedInt());
            var (product, aanbieder, klasse) = (bron.Read7BitEncodedInt(), bron.Read7BitEncodedInt(), bron.Read7BitEncodedInt());
            telling.Tel(new Cel(maat, periode, teksten[product], teksten[aanbieder], teksten[klasse]), bron.Read7BitEncodedInt64());
        }

        return telling;
    }
}
