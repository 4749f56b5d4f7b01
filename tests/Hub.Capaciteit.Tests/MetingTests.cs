using Hub.Capaciteit.Meting;
using Hub.Testbasis;

namespace Hub.Capaciteit.Tests;

/// <summary>The measurement sees what the running hub does, and where.</summary>
public class MetingTests
{
    [Fact]
    public async Task Every_step_is_seen_at_the_places_it_writes_and_the_local_hosts_own_work_is_not()
    {
        var meting = await Verbruiksmeting.MeetAsync(HubFixture.Demopartijen, aantal: 2, null, default);

        var jw301 = meting.Berichten["JW301"].Single();
        Assert.True(jw301.Bytes > 1_000);
        Assert.Equal(1, Verzoeken(jw301, "POST /berichten", Diensten.Wachtrij, "ingekomen"));
        Assert.Equal(1, Verzoeken(jw301, "POST /berichten", Diensten.Functie, "POST /berichten"));
        // The message goes to the aanbieder, the answer that the hub writes to the gemeente.
        foreach (var soort in new[] { Partitiesoort.Gemeente, Partitiesoort.Aanbieder })
            Assert.Contains(jw301.Verbruik, v => v is { Functie: "BezorgBericht", Plaats: "Postbussen", Toegang: Toegang.Schrijven } && v.Partitiesoort == soort);
        Assert.Contains(jw301.Verbruik, v => v is { Functie: "POST /berichten", Plaats: "Dagen", Partitiesoort: "<dag>-<scherf>" });
        Assert.DoesNotContain(jw301.Verbruik, v => v.Functie.Length == 0 || v.Functie == "BewaakVoortgang");
        Assert.DoesNotContain(jw301.Verbruik, v => v is { Dienst: Diensten.Wachtrij, Toegang: not Toegang.Schrijven });

        Assert.True(meting.Berichten["JW323"][1].Prestaties > 10 * meting.Berichten["JW323"][0].Prestaties);
        Assert.Equal(1, meting.Peiling.Where(v => v.Dienst == Diensten.Tabel).Sum(v => v.Verzoeken));
        Assert.Contains(meting.Veger.PerDossier, v => v is { Plaats: "Dossiers", Verzoeken: >= 0.9 });
        Assert.Contains(meting.Dagafsluiting.PerKeer, v => v.Plaats == "zegels");
        Assert.InRange(meting.DossiersPerBericht, 1.9, 2.1);
    }

    static double Verzoeken(Meetpunt punt, string functie, string dienst, string plaats) =>
        punt.Verbruik.Where(v => v.Functie == functie && v.Dienst == dienst && v.Plaats == plaats).Sum(v => v.Verzoeken);
}
