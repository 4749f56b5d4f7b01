using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Ophalen;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Keten.Bewaken;
using Hub.Keten.Contracten;
using Hub.Keten.Corrigeren;
using Hub.Keten.Declaraties;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Retour;
using Hub.Keten.Stappen;
using Hub.Keten.Termijnen;
using Hub.Keten.Wachten;
using Hub.Keten.Verwerkingen;
using Hub.Keten.Zoeken;
using Hub.Monitor.Opslag;
using Hub.Opslag.Audit;
using Hub.Opslag.ServiceBus;
using Hub.Portaal.Insturen;
using Hub.Portaal.Toegang;

namespace Hub.Functies.Opbouw;

/// <summary>Every table, container and queue the hub uses. In Azure infra/ makes them; the local host makes them here.</summary>
public static class Opslagindeling
{
    /// <summary>Table names.</summary>
    public static IReadOnlyList<string> Tabellen { get; } =
    [
        Audittabellen.Dossiers, Audittabellen.Dagen, Audittabellen.Zegels,
        Koppelingen.Tabel, Postbussen.Tabel, Dodebrievenbak.Tabel, Veegstand.Tabel,
        Registerkast.Tabel, Nummerindex.Tabel, Contractlogboek.Tabel, Termijnklokken.Tabel, Wachtkamer.Tabel,
        Bezorgpogingen.Tabel, Ontvangerstanden.Tabel, Stufverwijzingen.Tabel,
        Dempingen.Tabel, Takenlijst.Tabel, Audittabellen.Opgeruimd, Zoekindex.Tabel, Declaratielijst.Tabel,
        Monitortabel.Naam,
    ];

    /// <summary>Blob container names.</summary>
    public static IReadOnlyList<string> Bakken { get; } = 
    [
        Ontvangst.Bak, Bevindingen.Bak, Voorstellen.Bak, Archief.Bak, Importeren.Bak, Afleveren.Bak, Corrigeren.Bak,
        Audittabellen.Zegelbak, Audittabellen.Opruimbak, Verwerkingenlogboek.Bak, Sleutelring.Bak,
        Monitortabel.Bak, Concepten.Bak,
    ];

    /// <summary>Makes what does not exist yet.</summary>
    public static async Task MaakAsync(IServiceProvider diensten, CancellationToken ct)
    {
        var tabellen = diensten.GetRequiredService<ITabellen>();
        var blobs = diensten.GetRequiredService<IBlobs>();
        foreach (var tabel in Tabellen)
            await tabellen.MaakAsync(tabel, ct);
        foreach (var bak in Bakken)
            await blobs.MaakAsync(bak, ct);
        if (diensten.GetService<Wachtrijbus>() is { } bus)
            await bus.MaakAsync(ct);
    }
}
