using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Retour;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Retour;

/// <summary>Writes the answer to a message in memory and checks that it is valid against every schema there is.</summary>
static class Opstelproef
{
    static readonly Berichtschemas Schemas = new(Berichtsoorten.Ingebouwd);

    public static readonly DateTimeOffset Beoordeeld = new(2026, 7, 15, 22, 30, 0, TimeSpan.Zero);

    /// <summary>The messages that are answered, with their answers.</summary>
    public static IEnumerable<(Berichtsoort Heen, Berichtsoort Antwoord)> Paren =>
        Berichtsoorten.Ingebouwd.Alle.Where(soort => soort.AntwoordOp is not null)
            .Select(soort => (Berichtsoorten.Ingebouwd.VraagVan(soort)!, soort));

    /// <summary>The answer, parsed.</summary>
    public static async Task<XDocument> SchrijfAsync((byte[] Bericht, Berichtkop Kop) heen, Oordeel oordeel)
    {
        var blobs = new GeheugenBlobs(new Testklok());
        await blobs.MaakAsync(Ontvangst.Bak, default);
        await using (var blob = blobs.Schrijf(Ontvangst.Bak, "heen", alsNieuw: true))
        {
            await blob.WriteAsync(heen.Bericht);
            await blob.VoltooiAsync(new Dictionary<string, string>(), default);
        }

        var dossier = Dossier(heen);
        var soort = Berichtsoorten.Ingebouwd.AntwoordOp(heen.Kop.Soort)!;
        using var doel = new MemoryStream();
        var lengte = await new Retouropsteller(blobs, Berichtsoorten.Ingebouwd, Schemas)
            .SchrijfAsync(dossier, oordeel, Retourkenmerk.Van(soort, dossier), doel, default);
        Assert.Equal(doel.Length, lengte);
        Assert.True(Orakel.Eigen.IsGeldig(doel.ToArray()), "De retour is ongeldig volgens schemas/.");
        if (Gedeeld.IsAanwezig)
            Assert.True(Orakel.Officieel.Value.IsGeldig(doel.ToArray()), "De retour is ongeldig volgens de officiële schema's.");
        Assert.Empty((await Proefvalidator.Op(DateOnly.FromDateTime(Beoordeeld.AddHours(2).DateTime)).ValideerAsync(Stukjespijp.InEens(doel.ToArray()), default)).Bevindingen);
        doel.Position = 0;
        return XDocument.Load(doel);
    }

    /// <summary>A verdict with one fault at each of these elements; the number tells which of that name, counted from 1.</summary>
    public static Oordeel Klassefout(byte[] bericht, params (string Element, int Volgnummer, string Code)[] fouten) => new(
        Oordeelsoort.KlassenGeweigerd, [],
        [.. fouten.Select(f => new Klassefout(Plaats(bericht, f.Element, f.Volgnummer), f.Code)).OrderBy(f => f.Offset)]);

    // In Latin-1 one character is one byte, so an index is an offset.
    static long Plaats(byte[] bericht, string element, int volgnummer) =>
        Regex.Matches(Encoding.Latin1.GetString(bericht), $@"<(\w+:)?{element}>")[volgnummer - 1].Index;

    static Dossier Dossier((byte[] Bericht, Berichtkop Kop) heen)
    {
        var ontvangst = Ontvangst.Van(heen.Kop, null, new string('0', 64), heen.Bericht.Length, "heen");
        return new Dossier(BerichtId.Van(heen.Kop),
        [
            new Gebeurtenis("d", 0, Beoordeeld, null, ontvangst.AlsGebeurtenis("192.0.2.1"), Gebeurtenis.GeenVorige, "h"),
            new Gebeurtenis(
                "d", 1, Beoordeeld, null, NieuweGebeurtenis.DoorStap(Handeling.Gevalideerd, "ValideerBericht"), "h", "h2"),
        ]);
    }
}
