using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Chaos.Verzenden;

/// <summary>Messages to send, each another one. Thread-safe.</summary>
/// <param name="seed">Decides what is in them.</param>
/// <param name="gemeenten">Codes of gemeenten.</param>
/// <param name="aanbieders">Codes of aanbieders.</param>
sealed class Aanbod(int seed, IReadOnlyList<string> gemeenten, IReadOnlyList<string> aanbieders)
{
    const int Ruim = 100_000; // more messages than a run has
    static readonly string[] Soorten = ["JW301", "JW305", "JW307", "JW315", "JW317", "JW323"];
    static readonly DateOnly Dag = new(2026, 1, 15);
    readonly Berichtgenerator _generator = new(Berichtsoorten.Ingebouwd);
    int _nummer;

    /// <summary>The next one.</summary>
    public async Task<(byte[] Bericht, Berichtkop Kop)> VolgendeAsync()
    {
        var nummer = Interlocked.Increment(ref _nummer);
        var soort = Berichtsoorten.Ingebouwd.MetNaam(Soorten[nummer % Soorten.Length])!;
        var (gemeente, aanbieder) = (gemeenten[nummer / Soorten.Length % gemeenten.Count], aanbieders[nummer / 7 % aanbieders.Count]);
        var vanGemeente = soort.Richting == Richting.GemeenteNaarAanbieder;
        using var stroom = new MemoryStream();
        var kop = await _generator.SchrijfAsync(
            new Generatoropties
            {
                Soort = soort, Seed = (seed % 1000 * Ruim) + nummer, Peildatum = Dag, Identificatie = $"CH{nummer}",
                Afzender = vanGemeente ? gemeente : aanbieder, Ontvanger = vanGemeente ? aanbieder : gemeente,
            },
            stroom, default);
        return (stroom.ToArray(), kop);
    }
}
