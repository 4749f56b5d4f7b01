namespace Hub.Functies.Deur;

/// <summary>Reads a body into memory, up to a limit.</summary>
static class Begrensd
{
    const int Blok = 64 * 1024;

    /// <summary>The body, or null when it is longer than this many bytes.</summary>
    public static async Task<byte[]?> LeesAsync(Stream body, int hoogstens, CancellationToken ct)
    {
        using var inhoud = new MemoryStream();
        var blok = new byte[Blok];
        for (var gelezen = await body.ReadAsync(blok, ct); gelezen > 0; gelezen = await body.ReadAsync(blok, ct))
        {
            if (inhoud.Length + gelezen > hoogstens)
                return null;
            inhoud.Write(blok, 0, gelezen);
        }

        return inhoud.ToArray();
    }
}
