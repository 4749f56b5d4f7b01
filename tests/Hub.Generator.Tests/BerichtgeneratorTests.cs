using System.Text;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie;
using Hub.Validatie.Standaarden;

namespace Hub.Generator.Tests;

public class BerichtgeneratorTests
{
    static readonly Berichtvalidator Validator = Proefvalidator.Gedeeld;

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    public static TheoryData<string> Antwoorden => [.. Proefberichten.Namen.Where(naam => Proefberichten.Soort(naam).AntwoordOp is not null)];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task Every_seed_gives_a_message_that_is_valid_at_level_1(string naam)
    {
        foreach (var opties in Gelezen.Opties(naam))
        {
            var uitkomst = await Validator.ValideerAsync(Stukjespijp.InEens(Proefberichten.Maak(opties)), CancellationToken.None);
            Assert.Empty(uitkomst.Bevindingen);
            Assert.Equal(naam, uitkomst.Soort!.Naam);
        }
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void The_same_options_give_the_same_bytes_and_another_seed_gives_others(string naam)
    {
        var opties = Gelezen.Opties(naam).Last();

        Assert.Equal(Proefberichten.Maak(opties), Proefberichten.Maak(opties with { }));
        Assert.NotEqual(Proefberichten.Maak(opties), Proefberichten.Maak(opties with { Seed = opties.Seed + 1 }));
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void The_Header_says_what_the_options_say(string naam)
    {
        var soort = Proefberichten.Soort(naam);
        var (afzender, ontvanger) = soort.Richting == Richting.GemeenteNaarAanbieder ? ("0200", "01010101") : ("01010101", "0200");
        var opties = new Generatoropties
        {
            Soort = soort, Seed = 4, Peildatum = Proefberichten.Peildatum, Dagtekening = new DateOnly(2026, 7, 1),
            Afzender = afzender, Ontvanger = ontvanger, Identificatie = "MIJN-ID",
        };

        var kop = Gelezen.Lees(Proefberichten.Maak(opties)).Kind("Header")!;

        Assert.Equal((afzender, ontvanger), (kop.Waarde("Afzender"), kop.Waarde("Ontvanger")));
        var eigen = soort.IsRetourbericht ? ("IdentificatieRetour", "DagtekeningRetour") : ("BerichtIdentificatie/Identificatie", "BerichtIdentificatie/Dagtekening");
        Assert.Equal(("MIJN-ID", "2026-07-01"), (kop.Waarde(eigen.Item1), kop.Waarde(eigen.Item2)));
    }

    [Theory]
    [MemberData(nameof(Antwoorden))]
    public async Task An_answer_belongs_to_the_message_it_answers(string naam)
    {
        var soort = Proefberichten.Soort(naam);
        var generator = new Berichtgenerator(Berichtsoorten.Ingebouwd);
        var heen = await generator.SchrijfAsync(new Generatoropties { Soort = Proefberichten.Soort(soort.AntwoordOp!), Seed = 8, Peildatum = new DateOnly(2026, 7, 10) }, Stream.Null, default);

        var kop = await generator.SchrijfAsync(new Generatoropties { Soort = soort, Seed = 9, Peildatum = Proefberichten.Peildatum, Heenbericht = heen }, Stream.Null, default);

        // IV028: a retourbericht keeps the Header; IV087: JW325 has its own and names the claim.
        Assert.Equal(soort.IsRetourbericht ? heen with { Soort = soort } : kop with { DeclaratieIdentificatie = heen.Identificatie, Afzender = heen.Ontvanger, Ontvanger = heen.Afzender }, kop);
        Assert.Equal((heen.Inzender, heen.Bestemming), (kop.Bestemming, kop.Inzender));
    }

    [Fact]
    public void A_message_looks_like_the_examples_or_stands_on_one_line()
    {
        var opties = Gelezen.Opties("JW305").First();

        var tekst = Encoding.UTF8.GetString(Proefberichten.Maak(opties));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<jw305:Bericht xmlns:ijw=\"http://www.istandaarden.nl/ijw/3_2/basisschema/schema\" xmlns:jw305=\"http://www.istandaarden.nl/ijw/3_2/jw305/schema\">\n\t<jw305:Header>\n\t\t<jw305:BerichtCode>438</jw305:BerichtCode>\n", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Encoding.UTF8.GetString(Proefberichten.Maak(opties with { Inspringing = null })));
    }

    [Theory]
    [InlineData("JW323", 100_000, "\t")]
    [InlineData("JW323", 100_000, null)]
    [InlineData("JW323", Berichtgrenzen.MaxBytes, null)]
    [InlineData("JW325", 1_000_000, "\t")]
    public void A_claim_grows_to_the_size_asked_for_and_not_beyond(string naam, int doel, string? inspringing)
    {
        const int RuimsteClient = 14_000; // bytes: 10 Prestaties

        var bericht = Proefberichten.Maak(new Generatoropties
        {
            Soort = Proefberichten.Soort(naam), Seed = 1, Peildatum = Proefberichten.Peildatum, Oordeel = Oordeel.DeelsAfgekeurd, Doelbytes = doel, Inspringing = inspringing,
        });

        Assert.InRange(bericht.Length, doel - RuimsteClient, doel);
    }

    [Fact]
    public async Task A_message_is_written_in_pieces()
    {
        var grootste = 0;
        var doel = new Meelezer(stuk => grootste = Math.Max(grootste, stuk));

        await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(
            new Generatoropties { Soort = Proefberichten.Soort("JW323"), Seed = 1, Peildatum = Proefberichten.Peildatum, AantalClienten = 500 }, doel, default);

        Assert.InRange(grootste, 1, 16_000);
        Assert.True(doel.Length > 1_000_000);
    }

    public static TheoryData<string, Func<Generatoropties, Generatoropties>> Onmogelijk => new()
    {
        { "dagtekening", opties => opties with { Dagtekening = opties.Peildatum.AddDays(1) } },
        { "dagtekening", opties => opties with { Peildatum = new DateOnly(2021, 2, 28) } },
        { "regels", opties => opties with { AantalRegels = 0 } },
        { "regels", opties => opties with { AantalRegels = 1000 } },
        { "identificatie", opties => opties with { Identificatie = "1234567890123" } },
        { "25 MB", opties => opties with { Doelbytes = Berichtgrenzen.MaxBytes + 1 } },
        { "doelgrootte", opties => opties with { Soort = Proefberichten.Soort("JW301"), Doelbytes = 100_000 } },
        { "BSN", opties => opties with { AantalClienten = 0 } },
        { "BSN", opties => opties with { AantalClienten = 10_000 } },
        { "BSN", opties => opties with { Doelbytes = 100 } },
        { "beantwoordt", opties => opties with { Heenbericht = new Berichtkop(opties.Soort, "1", "2", "3", opties.Peildatum) } },
    };

    [Theory]
    [MemberData(nameof(Onmogelijk), DisableDiscoveryEnumeration = true)]
    public async Task Options_that_cannot_be_met_are_refused_before_anything_is_written(string woord, Func<Generatoropties, Generatoropties> verander)
    {
        var opties = verander(new Generatoropties { Soort = Proefberichten.Soort("JW323"), Seed = 1, Peildatum = Proefberichten.Peildatum });
        var doel = new MemoryStream();

        var fout = await Assert.ThrowsAnyAsync<ArgumentException>(() => new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(opties, doel, default));

        Assert.Contains(woord, fout.Message, StringComparison.Ordinal);
        Assert.Equal(0, doel.Length);
    }

    /// <summary>Tells how large each write is.</summary>
    sealed class Meelezer(Action<int> zie) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            zie(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
