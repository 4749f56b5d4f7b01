using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Tests.Register;
using Hub.Keten.Zoeken;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Zoeken;

/// <summary>From any message of a line the whole line is seen: verzoek, toewijzing, start, stop, declaratie.</summary>
public class KetenlijnTests
{
    static readonly Partijregister MetRegister = Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Hub);

    [Fact]
    public async Task A_toewijzing_rests_on_the_verzoek_a_start_on_the_toewijzing_and_a_declaratie_on_the_start()
    {
        var opslag = await Proefopslag.MaakAsync();
        var gesprek = (await Gesprekken.MaakAsync(seed: 7, producten: 1)).Heen().ToList();
        await new Proefproces(opslag, partijen: MetRegister).VoerAsync(gesprek);
        var opId = gesprek.ToDictionary(bericht => BerichtId.Van(bericht.Kop), bericht => bericht.Kop.Soort.Naam);

        foreach (var bericht in opId.Keys)
        {
            var lijn = await LeesAsync(opslag, bericht);
            Assert.Equal(opId.Keys.Order(), lijn.Select(stap => stap.Bericht).Order());
            var soorten = lijn.Select(stap => (opId[stap.Bericht], stap.RustOp is { } onder ? opId[onder] : null)).ToHashSet();
            Assert.Contains(("JW315", null), soorten);
            Assert.Contains(("JW301", "JW315"), soorten);
            Assert.Contains(("JW305", "JW301"), soorten);
            Assert.Contains(("JW323", "JW305"), soorten);
        }
    }

    [Fact]
    public async Task Lines_of_other_clients_and_of_gemeenten_without_a_register_are_not_seen()
    {
        var opslag = await Proefopslag.MaakAsync();
        var (een, ander) = ((await Gesprekken.MaakAsync(seed: 7, producten: 1)).Heen().ToList(), (await Gesprekken.MaakAsync(seed: 8, producten: 1)).Heen().ToList());
        await new Proefproces(opslag, partijen: MetRegister).VoerAsync([.. een, .. ander]);

        var lijn = await LeesAsync(opslag, BerichtId.Van(een[0].Kop));

        Assert.Equal(een.Select(bericht => BerichtId.Van(bericht.Kop)).Order(), lijn.Select(stap => stap.Bericht).Order());
        Assert.Empty(await LeesAsync(opslag, BerichtId.Van(een[0].Kop), Gesprekken.Partijen(Retourbeleid.Hub, Declaratiebeleid.Hub, grondslag: null)));
    }

    static async Task<IReadOnlyList<Ketenstap>> LeesAsync(Proefopslag opslag, string bericht, Partijregister? partijen = null)
    {
        var dossiers = new Proefproces(opslag).Dossiers;
        var archief = new Archief(opslag.Blobs, Berichtsoorten.Ingebouwd, Berichtschemas.Ingebouwd, Proefproces.Pseudoniemen, opslag.Klok);
        var lijn = new Ketenlijn(
            new Berichtbron(dossiers, opslag.Blobs, archief, Berichtsoorten.Ingebouwd), new Registerkast(opslag.Tabellen), Berichtschemas.Ingebouwd,
            partijen ?? MetRegister, Proefproces.Pseudoniemen);
        return await lijn.LeesAsync((await dossiers.LeesAsync(bericht, default))!, default);
    }
}
