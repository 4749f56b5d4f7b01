using System.IO.Pipelines;
using System.Text;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>The validator under test, one for all tests as in the hub, and short ways to ask it something.</summary>
static class Proef
{
    public static readonly IBerichtvalidator Validator = Proefvalidator.Gedeeld;

    /// <summary>What level 1 finds; the rules about content have tests of their own.</summary>
    public static async Task<IReadOnlyList<Bevinding>> Bevindingen(byte[] bericht) =>
        [.. (await Valideer(Stukjespijp.InEens(bericht))).Bevindingen.Where(bevinding => bevinding.Niveau == Niveau.Berichtformaat)];

    public static Task<IReadOnlyList<Bevinding>> Bevindingen(string bericht) => Bevindingen(Encoding.UTF8.GetBytes(bericht));

    public static async Task<Validatieuitkomst> Valideer(PipeReader bericht) => await Validator.ValideerAsync(bericht, CancellationToken.None);

    public static async Task<Kopuitkomst> Kop(PipeReader bericht) => await Validator.LeesKopAsync(bericht, CancellationToken.None);

    public static Task<Kopuitkomst> Kop(string bericht) => Kop(Stukjespijp.InEens(Encoding.UTF8.GetBytes(bericht)));

    /// <summary>A valid generated message as text.</summary>
    public static string Tekst(string naam) => Encoding.UTF8.GetString(Proefberichten.Maak(naam));

    /// <summary>The same text with one thing replaced; what is replaced must be there.</summary>
    public static string Vervang(this string tekst, string oud, string nieuw)
    {
        var plaats = tekst.IndexOf(oud, StringComparison.Ordinal);
        Assert.True(plaats >= 0, $"De proef vindt '{oud}' niet.");
        return tekst[..plaats] + nieuw + tekst[(plaats + oud.Length)..];
    }

    /// <summary>Line of the first occurrence, counted from 1.</summary>
    public static int RegelVan(this string tekst, string deel) =>
        tekst[..tekst.IndexOf(deel, StringComparison.Ordinal)].Count(teken => teken == '\n') + 1;
}
