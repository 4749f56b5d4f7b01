namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>Reads <c>stuurgegevens</c> by the schema of its envelope: the fields, their order and what may be in them.</summary>
static class Stuurgegevenslezer
{
    public static async Task<Stuurgegevens> LeesAsync(Elementlezer lezer, Stufsoort soort)
    {
        // The envelopes have their own stuurgegevens, with fields from StUF; a Fo01 is StUF's altogether.
        await lezer.InAsync(soort == Stufsoort.Fo01 ? Stufnamen.Stuf : Stufnamen.Ggk, "stuurgegevens");
        var kop = new Stuurgegevens(
            await VeldAsync(lezer, "berichtcode", t => t == soort.ToString()),
            await SysteemAsync(lezer, "zender", soort),
            await SysteemAsync(lezer, "ontvanger", soort),
            await VeldAsync(lezer, "referentienummer", Referentie(soort)),
            await VeldAsync(lezer, "tijdstipBericht", t => t.Length is >= 8 and <= 17 && t.All(char.IsAsciiDigit)),
            soort == Stufsoort.Di01 ? null : await VeldAsync(lezer, "crossRefnummer", Referentie(soort)),
            soort == Stufsoort.Fo01 ? null : await VeldAsync(lezer, "functie", t => t.Length <= 30));
        await lezer.UitAsync("stuurgegevens");
        return kop;
    }

    static async Task<Stufsysteem> SysteemAsync(Elementlezer lezer, string naam, Stufsoort soort)
    {
        await lezer.InAsync(Stufnamen.Stuf, naam);
        var organisatie = soort == Stufsoort.Fo01
            ? await lezer.MogelijkAsync(Stufnamen.Stuf, "organisatie", t => t.Length <= 200)
            : await VeldAsync(lezer, "organisatie", t => t.Length <= 200);
        var systeem = new Stufsysteem(
            organisatie,
            await VeldAsync(lezer, "applicatie", t => t.Length is >= 3 and <= 50),
            await lezer.MogelijkAsync(Stufnamen.Stuf, "administratie", t => t.Length <= 50),
            await lezer.MogelijkAsync(Stufnamen.Stuf, "gebruiker", t => t.Length <= 100));
        await lezer.UitAsync(naam);
        return systeem;
    }

    static Task<string> VeldAsync(Elementlezer lezer, string naam, Func<string, bool> isGeldig) => lezer.TekstAsync(Stufnamen.Stuf, naam, isGeldig);

    static Func<string, bool> Referentie(Stufsoort soort) => soort == Stufsoort.Fo01 ? t => t.Length <= 40 : Stufreferentie.IsGeldig;
}
