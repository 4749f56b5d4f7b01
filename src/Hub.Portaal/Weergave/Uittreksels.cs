using System.Text;

namespace Hub.Portaal.Weergave;

/// <summary>The lines of a message around places in it, read while it streams by. Thread-safe.</summary>
public static class Uittreksels
{
    const int Ervoor = 80;  // bytes
    const int Erna = 160;   // bytes
    const int Blok = 64 * 1024;

    /// <summary>Of each place the line it is on, as far as it lies near.</summary>
    /// <param name="bericht">The message; read to the last place.</param>
    /// <param name="plaatsen">Byte offsets; a negative one is left out.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<IReadOnlyDictionary<long, string>> LeesAsync(Stream bericht, IEnumerable<long> plaatsen, CancellationToken ct)
    {
        var te = new Queue<long>(plaatsen.Where(plaats => plaats >= 0).Distinct().Order());
        var gevonden = new Dictionary<long, string>();
        var (venster, gevuld, begin) = (new byte[Blok + Ervoor + Erna], 0, 0L);
        while (te.Count > 0)
        {
            var gelezen = await bericht.ReadAtLeastAsync(venster.AsMemory(gevuld), 1, throwOnEndOfStream: false, ct);
            gevuld += gelezen;
            while (te.TryPeek(out var plaats) && (gelezen == 0 || plaats + Erna <= begin + gevuld))
                gevonden[te.Dequeue()] = plaats < begin + gevuld ? Regel(venster.AsSpan(0, gevuld), (int)(plaats - begin)) : "";
            if (gelezen == 0)
                break;
            var houd = Math.Min(gevuld, Ervoor + Erna);
            venster.AsSpan(gevuld - houd, houd).CopyTo(venster);
            (begin, gevuld) = (begin + gevuld - houd, houd);
        }

        return gevonden;
    }

    static string Regel(ReadOnlySpan<byte> venster, int plaats)
    {
        var (van, tot) = (Math.Max(0, plaats - Ervoor), Math.Min(venster.Length, plaats + Erna));
        var ervoor = venster[van..plaats];
        van += ervoor.LastIndexOf((byte)'\n') + 1;
        var einde = venster[plaats..tot].IndexOfAny("\r\n"u8);
        var regel = venster[van..(einde < 0 ? tot : plaats + einde)];
        while (regel.Length > 0 && (regel[0] & 0xC0) == 0x80) // the middle of a character
            regel = regel[1..];
        return Encoding.UTF8.GetString(regel).Trim('\uFFFD', ' ', '\t', '\r', '\n');
    }
}
