using Hub.Kern.Berichten;

namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>
/// An envelope that came in over SOAP, read up to the message in it. The message streams from <see cref="Lading"/>; it is never in
/// memory whole. Disposed by the caller; not thread-safe.
/// </summary>
public sealed class Stufenvelop : IDisposable
{
    const int MaxKopbytes = 256 * 1024; // the reader looks 64 KiB ahead
    const long MaxLadingbytes = (Berichtgrenzen.MaxBytes / 3L * 4) + (Berichtgrenzen.MaxBytes / 16L) + MaxKopbytes; // Base64, in lines of 76

    readonly Elementlezer _lezer;
    readonly Begrensdestroom _stroom;

    Stufenvelop(Stream soap)
    {
        _stroom = new Begrensdestroom(soap, MaxKopbytes);
        _lezer = new Elementlezer(_stroom);
    }

    /// <summary>Most bytes that a request may have.</summary>
    public const long MaxBytes = MaxLadingbytes + MaxKopbytes;

    /// <summary>What it is.</summary>
    public Stufsoort Soort { get; private set; }

    /// <summary>Its routing fields; null until they were read.</summary>
    public Stuurgegevens? Kop { get; private set; }

    /// <summary>The message; empty in a Fo01. Reading it throws <see cref="Stuffout"/> when the envelope turns out to be wrong.</summary>
    public Stream Lading { get; private set; } = Stream.Null;

    /// <summary>Fo01: the code of what went wrong, checked on its form.</summary>
    public string? Foutcode { get; private set; }

    /// <summary>An envelope of which nothing was read yet.</summary>
    public static Stufenvelop Open(Stream soap) => new(soap);

    /// <summary>Reads up to the message, or a Fo01 to its end.</summary>
    /// <exception cref="Stuffout">It is no XML, no SOAP 1.1 or no envelope by the schema. <see cref="Kop"/> is set when it was read.</exception>
    public async Task LeesAsync()
    {
        await _lezer.InAsync(Stufnamen.Soap, "Envelope");
        if (await _lezer.IsAsync(Stufnamen.Soap, "Header"))
            await _lezer.SlaOverAsync();
        await _lezer.InAsync(Stufnamen.Soap, "Body");
        if (await _lezer.IsAsync(Stufnamen.Stuf, Stufnamen.Wortel(Stufsoort.Fo01)))
            await LeesFoutAsync();
        else
            await LeesBerichtAsync(await _lezer.IsAsync(Stufnamen.Ggk, Stufnamen.Wortel(Stufsoort.Du01)) ? Stufsoort.Du01 : Stufsoort.Di01);
    }

    /// <inheritdoc/>
    public void Dispose() => _lezer.Dispose();

    async Task LeesBerichtAsync(Stufsoort soort)
    {
        Soort = soort;
        await _lezer.InAsync(Stufnamen.Ggk, Stufnamen.Wortel(soort));
        Kop = await Stuurgegevenslezer.LeesAsync(_lezer, soort);
        await _lezer.InAsync(Stufnamen.Ggk, "parameters");
        foreach (var versie in (string[])["applicatieVersie", "applicatieSubversie", "functieVersie", "functieSubversie"])
            await _lezer.TekstAsync(Stufnamen.Ggk, versie, t => t.Length == 4 && t.All(char.IsAsciiDigit));
        await _lezer.InAsync(Stufnamen.Ggk, "bericht");
        if (await _lezer.IsAsync(Stufnamen.Ggk, "tekstBestand"))
            throw new Stuffout(Foutcodes.OnbekendeFunctie, "De hub vervoert iJw-berichten (xmlBestand), geen tekstbestanden.");
        if (!await _lezer.IsAsync(Stufnamen.Ggk, "xmlBestand"))
            throw _lezer.Fout("verwacht was xmlBestand");
        _stroom.Verleng(MaxLadingbytes);
        Lading = new Ladingstroom(_lezer.Xml, SluitAsync);
    }

    async Task SluitAsync()
    {
        _stroom.Verleng(MaxKopbytes);
        await _lezer.UitAsync("bericht");
        await _lezer.UitAsync("parameters");
        await EindigAsync();
    }

    async Task EindigAsync()
    {
        await _lezer.UitAsync(Stufnamen.Wortel(Soort));
        await _lezer.UitAsync("Body");
        await _lezer.UitAsync("Envelope");
        await _lezer.EindeAsync();
    }

    async Task LeesFoutAsync()
    {
        Soort = Stufsoort.Fo01;
        await _lezer.InAsync(Stufnamen.Stuf, Stufnamen.Wortel(Soort));
        Kop = await Stuurgegevenslezer.LeesAsync(_lezer, Soort);
        await _lezer.InAsync(Stufnamen.Stuf, "body");
        Foutcode = Foutcodes.Veilig(await _lezer.TekstAsync(Stufnamen.Stuf, "code", t => t.Length <= 7));
        await _lezer.TekstAsync(Stufnamen.Stuf, "plek", t => t is "client" or "server");
        await _lezer.TekstAsync(Stufnamen.Stuf, "omschrijving", t => t.Length <= 200);
        await _lezer.MogelijkAsync(Stufnamen.Stuf, "details", t => t.Length <= 1000);
        if (await _lezer.IsAsync(Stufnamen.Stuf, "detailsXML"))
            await _lezer.SlaOverAsync();
        await _lezer.UitAsync("body");
        await EindigAsync();
    }
}
