using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Kern.Stappen;
using Hub.Keten.Stappen;
using Hub.Opslag.Audit;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Wachtrijen;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>A step that fails is tried again after the policy's waits, and then given to people.</summary>
public class HerhaalTests
{
    [Fact]
    public async Task A_failing_step_is_tried_at_the_times_the_policy_says_and_then_given_up()
    {
        var (opslag, bus, dossiers, id) = await MaakAsync();
        var beleid = new Herhaalbeleid([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)]);
        var stap = new Mislukkendestap(new InvalidOperationException("iets geheims"));
        var uitvoerder = new Stapuitvoerder(dossiers, bus, beleid, new Proefproces(opslag).Logboek, opslag.Klok, NullLogger<Stapuitvoerder>.Instance);
        await bus.StuurAsync(stap.Wachtrij, new Opdracht(id).AlsBusbericht(), TimeSpan.Zero, default);

        var pogingen = new List<double>();
        var begin = opslag.Klok.GetUtcNow();
        for (var seconde = 0; seconde < 100; seconde++)
        {
            foreach (var aflevering in await bus.OntvangAsync(stap.Wachtrij, 32, default))
            {
                pogingen.Add((opslag.Klok.GetUtcNow() - begin).TotalSeconds);
                await uitvoerder.VoerUitAsync(stap, aflevering.Bericht.Lichaam, default);
                await aflevering.VoltooiAsync(default);
            }

            opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([0, 10, 70], pogingen);
        var dood = Assert.Single(await bus.OntvangAsync(Wachtrijen.DodeBrieven, 32, default)).Bericht;
        Assert.Equal(nameof(InvalidOperationException), dood.Eigenschappen[Busnamen.Reden]);
        Assert.Equal(stap.Wachtrij, dood.Eigenschappen[Busnamen.Bron]);
        Assert.DoesNotContain("geheim", string.Join(' ', dood.Eigenschappen.Values), StringComparison.Ordinal);
        var dossier = (await dossiers.LeesAsync(id, default))!;
        Assert.Equal(["1", "2"], dossier.Gebeurtenissen.Where(g => g.Handeling == Handeling.StapMislukt).Select(g => g.Gegeven("poging")));
    }

    [Fact]
    public async Task What_cannot_be_repaired_is_a_dead_letter_at_once_even_when_the_log_of_processing_fails()
    {
        var (opslag, bus, dossiers, id) = await MaakAsync();
        var stap = new Mislukkendestap(new OnherstelbaarException("Proef", "Dit lukt nooit."));
        var uitvoerder = new Stapuitvoerder(
            dossiers, bus, Herhaalbeleid.Standaard, new Mislukkendlogboek(), opslag.Klok, NullLogger<Stapuitvoerder>.Instance);

        await uitvoerder.VoerUitAsync(stap, new Opdracht(id).AlsBusbericht().Lichaam, default);

        Assert.Equal("Proef", Assert.Single(await bus.OntvangAsync(Wachtrijen.DodeBrieven, 32, default)).Bericht.Eigenschappen[Busnamen.Reden]);
        Assert.Empty(await bus.OntvangAsync(stap.Wachtrij, 32, default));
    }

    [Fact]
    public void The_policy_describes_itself_in_one_sentence() => Assert.Equal(
        "Mislukt een stap, dan volgt een nieuwe poging na 1 s, 5 s, 30 s, 2 min, 10 min; daarna wordt het bericht een dode brief.",
        Herhaalbeleid.Standaard.ToString());

    static async Task<(Proefopslag, Wachtrijbus, Dossierkast, string)> MaakAsync()
    {
        var opslag = await Proefopslag.MaakAsync();
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        await new Proefproces(opslag).BiedAanAsync(bericht, Proefpartijen.Gemeente);
        var dossiers = new Dossierkast(opslag.Tabellen, new Dagindex(opslag.Tabellen), opslag.Klok);
        return (opslag, new Wachtrijbus(opslag.Wachtrijen, Wachtrijdefinities.Lees()), dossiers, BerichtId.Van(kop));
    }

    sealed class Mislukkendestap(Exception fout) : IStap
    {
        public string Naam => "Mislukkend";

        public string Wachtrij => Wachtrijen.Bezorgen;

        public Task<Dossier> VoerUitAsync(Dossier dossier, CancellationToken ct) => throw fout;
    }

    sealed class Mislukkendlogboek : IVerwerkingenlogboek
    {
        public Task LegVastAsync(Dossier dossier, Verwerking verwerking, CancellationToken ct) => throw new TimeoutException("geen opslag");

        public Task LegVastAsync(string bericht, Stream inhoud, Verwerking verwerking, CancellationToken ct) => throw new TimeoutException("geen opslag");

        public Task LegVastAsync(string bericht, IReadOnlyList<string> betrokkenen, Verwerking verwerking, CancellationToken ct) => throw new TimeoutException("geen opslag");
    }
}
