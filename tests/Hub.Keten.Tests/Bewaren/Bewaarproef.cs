using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Tests.Geheugen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Bewaren;

/// <summary>A hub with terms of 10 days for content, 20 for metadata and 30 for the trail, and days that go by.</summary>
sealed class Bewaarproef
{
    public required Proefopslag Opslag { get; init; }

    public required Proefproces Proces { get; init; }

    public required DateOnly Begin { get; init; }

    /// <summary>The message that was confirmed.</summary>
    public required string Klaar { get; init; }

    /// <summary>One question and its answer, both confirmed; and another message that waits in its postbus.</summary>
    public static async Task<Bewaarproef> MaakAsync()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetBeantwoording);
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente);
        await proces.PompAsync();
        foreach (var partij in new[] { Proefpartijen.Gemeente, Proefpartijen.Aanbieder })
            await BevestigAsync(proces, partij);
        var (wacht, _) = await Proefberichten.MaakAsync("JW301", 2, identificatie: "WACHT");
        await proces.BiedAanAsync(wacht, Proefpartijen.Gemeente);
        await proces.PompAsync();
        var proef = new Bewaarproef { Opslag = opslag, Proces = proces, Begin = Vandaag(opslag), Klaar = BerichtId.Van(kop) };
        await proef.DagenAsync(1); // a hub seals its first day the night after
        return proef;
    }

    public static DateOnly Vandaag(Proefopslag opslag) => DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime);

    /// <summary>Lets days go by, seals them and removes what is over.</summary>
    public async Task DagenAsync(int aantal, Storing? storing = null)
    {
        Opslag.Klok.Vooruit(TimeSpan.FromDays(aantal));
        await Proces.Dagafsluiting.VoerUitAsync(default);
        await (storing is null ? Proces : new Proefproces(Opslag, storing)).Opruimer.VoerUitAsync(default);
    }

    public Task<Dossier?> DossierAsync(string id) => Proces.Dossiers.LeesAsync(id, default);

    public async Task<bool> HeeftInhoudAsync(string blob)
    {
        await using var inhoud = await Opslag.Blobs.OpenAsync(Ontvangst.Bak, blob, default);
        return inhoud is not null;
    }

    /// <summary>The first break in any day since the beginning, or null.</summary>
    public async Task<string?> BreukAsync()
    {
        for (var dag = Begin; dag <= Vandaag(Opslag); dag = dag.AddDays(1))
        {
            if ((await Proces.Verificatie.VerifieerAsync(dag, default)).EersteBreuk is { } breuk)
                return $"{dag}: {breuk}";
        }

        return null;
    }

    static async Task BevestigAsync(Proefproces proces, string partij)
    {
        foreach (var stuk in await proces.Postbussen.BekijkAsync(partij, 10, null, default))
            await proces.Bevestigen.VoerUitAsync((await proces.Dossiers.LeesAsync(stuk.BerichtId, default))!, Optreden.Zelf(partij), "-", default);
    }
}
