using Hub.Generator.Berichten;
using Hub.Generator.Gegevens;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Generator;

/// <summary>
/// Makes the messages about one client from request to end, each with its answer: JW315, JW301, JW305, JW323 and JW307. They
/// share ToewijzingNummer, product and amounts, so that each finds the one before it. Thread-safe.
/// </summary>
/// <param name="soorten">The message types; the newest release is used.</param>
public sealed class Gespreksgenerator(Berichtsoorten soorten)
{
    readonly Productkeuze _producten = new(soorten.Standaarden[^1].Release);

    /// <summary>The conversation, in the order in which the messages are sent.</summary>
    public async Task<IReadOnlyList<Gespreksbericht>> MaakAsync(Gespreksopties opties, CancellationToken ct)
    {
        var maand = new DateOnly(opties.Peildatum.Year, opties.Peildatum.Month, 1);
        var casus = Casus.Maak(_producten, opties.Seed, maand.AddMonths(-1), opties.AantalProducten, alleenCodes: true);
        var declaratie = Declareer(casus, opties.Seed, maand.AddMonths(-1).AddDays(4));
        var gesprek = new Gesprek(soorten, opties, ct);
        await gesprek.VoegCasusAsync("JW315", maand.AddMonths(-3).AddDays(9), casus);
        await gesprek.VoegCasusAsync("JW301", maand.AddMonths(-3).AddDays(13), casus);
        await gesprek.VoegCasusAsync("JW305", maand.AddMonths(-2).AddDays(14), casus);
        await gesprek.VoegAsync("JW323", declaratie.Dagtekening,
            x => Declaratiebericht.SchrijfAsync(x, declaratie, ct),
            x => Declaratiebericht.SchrijfAntwoordAsync(x, declaratie, declaratie.Totaal, ct));
        await gesprek.VoegCasusAsync("JW307", maand.AddMonths(-1).AddDays(24), casus);
        return gesprek.Berichten;
    }

    /// <summary>The first month of care, in full, in the amount assigned (TR321, TR387, TR388).</summary>
    static Declaratie Declareer(Casus casus, int seed, DateOnly dagtekening)
    {
        var periode = casus.Toewijzingen[0].Ingangsdatum;
        var kans = Kansen.Deel(seed, -3);
        var prestaties = casus.Toewijzingen.Select((toewijzing, index) => new Prestatie(
            $"P{seed:X8}{index:D3}", null, toewijzing.Nummer, toewijzing.Product!, periode, periode.AddMonths(1).AddDays(-1),
            toewijzing.Omvang!.Volume, toewijzing.Omvang.Eenheid, Eenheid.Van(toewijzing.Omvang.Eenheid).KiesTarief(kans)));
        var client = new Declaratieclient(casus.Bsn, [.. prestaties]);
        return new Declaratie(Declaratieplan.Nummer(seed), periode, dagtekening, client.Totaal, [client]);
    }

    sealed class Gesprek(Berichtsoorten soorten, Gespreksopties opties, CancellationToken ct)
    {
        public List<Gespreksbericht> Berichten { get; } = [];

        public Task VoegCasusAsync(string naam, DateOnly dag, Casus casus)
        {
            var vorm = Berichtvorm.Van(naam)!;
            return VoegAsync(naam, dag, x => Schrijf(x, vorm, casus with { Peildatum = dag }), _ => ValueTask.CompletedTask);
        }

        /// <summary>Adds a message and, a day later, its accepting answer.</summary>
        public async Task VoegAsync(string naam, DateOnly dag, Func<Berichtschrijver, ValueTask> inhoud, Func<Berichtschrijver, ValueTask> antwoord)
        {
            var soort = soorten.MetNaam(naam)!;
            var heen = await MaakAsync(soort, dag, null, inhoud);
            Berichten.Add(heen);
            Berichten.Add(await MaakAsync(soorten.AntwoordOp(soort)!, dag.AddDays(1), heen.Kop, antwoord));
        }

        async Task<Gespreksbericht> MaakAsync(Berichtsoort soort, DateOnly dag, Berichtkop? heen, Func<Berichtschrijver, ValueTask> inhoud)
        {
            var vanGemeente = soort.Richting == Richting.GemeenteNaarAanbieder;
            var opdracht = Opdracht.Van(
                new Generatoropties
                {
                    Soort = soort,
                    Seed = opties.Seed,
                    Peildatum = dag,
                    Afzender = vanGemeente ? opties.Gemeente : opties.Aanbieder,
                    Ontvanger = vanGemeente ? opties.Aanbieder : opties.Gemeente,
                    Heenbericht = heen,
                },
                soorten);
            var bytes = new MemoryStream();
            using var x = new Berichtschrijver(bytes, soort, opdracht.Standaard, "\t");
            Kop.Schrijf(x, opdracht);
            await inhoud(x);
            await x.SluitAfAsync(ct);
            return new Gespreksbericht(opdracht.Kop, bytes.ToArray());
        }

        static ValueTask Schrijf(Berichtschrijver x, Berichtvorm vorm, Casus casus)
        {
            vorm.Schrijf(x, casus, vorm.Foutcode);
            return ValueTask.CompletedTask;
        }
    }
}
