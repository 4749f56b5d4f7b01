using Hub.Functies.Opbouw;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>Storage that outlives the processes of a test: what was written stays when a process dies.</summary>
sealed class Proefopslag
{
    public Testklok Klok { get; } = new();

    public VasteIds Ids { get; } = new();

    public GeheugenTabellen Tabellen { get; } = new();

    public GeheugenBlobs Blobs { get; }

    public GeheugenWachtrijen Wachtrijen { get; }

    Proefopslag()
    {
        Blobs = new GeheugenBlobs(Klok);
        Wachtrijen = new GeheugenWachtrijen(Klok);
    }

    public static async Task<Proefopslag> MaakAsync()
    {
        var opslag = new Proefopslag();
        foreach (var tabel in Opslagindeling.Tabellen)
            await opslag.Tabellen.MaakAsync(tabel, default);
        foreach (var bak in Opslagindeling.Bakken)
            await opslag.Blobs.MaakAsync(bak, default);
        await new Wachtrijbus(opslag.Wachtrijen, Wachtrijdefinities.Lees()).MaakAsync(default);
        return opslag;
    }
}
