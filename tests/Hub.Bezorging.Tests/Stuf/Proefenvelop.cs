using System.Text;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Tests.Stuf;

/// <summary>Envelopes to offer.</summary>
static class Proefenvelop
{
    public const string Referentie = "9c0f7b90-5c69-41e5-a837-0800200c9a66";

    /// <summary>A SOAP envelope around something.</summary>
    public static byte[] Soap(string lichaam, string kop = "") => Encoding.UTF8.GetBytes(
        $"<s:Envelope xmlns:s='{Stufnamen.Soap}'>{kop}<s:Body>{lichaam}</s:Body></s:Envelope>");

    /// <summary>A whole request with a message in it.</summary>
    public static async Task<byte[]> MaakAsync(byte[] bericht, Stuurgegevens kop)
    {
        var ontvangst = new Ontvangst(
            kop.Functie!, "ijw-3.2", "-", "-", kop.Zender.Organisatie!, kop.Ontvanger.Organisatie!, "-", default, "-", bericht.Length, "-", null);
        using var inhoud = new Envelopinhoud(Envelop.Schrijf(ontvangst, kop), new MemoryStream(bericht), bericht.Length);
        return await inhoud.ReadAsByteArrayAsync();
    }

    public static Stuurgegevens Kop(
        string functie, string zender, string ontvanger, string? cross = null, string referentie = Referentie) => new(
        cross is null ? "Di01" : "Du01", new Stufsysteem(zender, "Backoffice"), new Stufsysteem(ontvanger, "iJw-hub"),
        referentie, "20260115100000", cross, functie);

    public static Stufbezorging Wijze(Uri url) => new(url, "JW Applicatie");
}
