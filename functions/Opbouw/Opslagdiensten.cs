using Hub.Kern;
using Hub.Kern.Poorten;
using Hub.Opslag;
using Hub.Opslag.Blobs;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Wachtrijen;

namespace Hub.Functies.Opbouw;

/// <summary>Storage and the bus: the one place where the official packages would replace the REST clients (docs/besluiten/0002).</summary>
static class Opslagdiensten
{
    public static void VoegOpslagToe(this IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.AddSingleton(Verbind(instellingen.Opslag));
        diensten.AddSingleton<ITabellen, Tabelclient>()
            .AddSingleton<Blobclient>().AddSingleton<IBlobs>(d => new Inhoudgeheugen(d.GetRequiredService<Blobclient>()))
            .AddSingleton<IWachtrijen, Wachtrijclient>();
        diensten.AddSingleton(Wachtrijen(instellingen.SlotSeconden));
        if (instellingen.ServiceBus is { } naamruimte)
            diensten.AddSingleton<IBus>(d => new ServiceBusVerzender(naamruimte.Split('.')[0], d.GetRequiredService<IIdBron>()));
        else
            diensten.AddSingleton<Wachtrijbus>()
                .AddSingleton<IBus>(d => d.GetRequiredService<Wachtrijbus>())
                .AddSingleton<IBusontvanger>(d => d.GetRequiredService<Wachtrijbus>())
                .AddSingleton<IWachtrijmeting, Wachtrijmeting>();
    }

    // A connection string holds pairs, an account name cannot.
    static Opslagverbinding Verbind(string opslag)
    {
        try
        {
            return opslag.Contains('=', StringComparison.Ordinal) ? Opslagverbinding.UitTekst(opslag) : Opslagverbinding.UitAccount(opslag);
        }
        catch (FormatException fout)
        {
            throw new ConfiguratieException($"Hub__Opslag: {fout.Message}", fout);
        }
    }

    static IReadOnlyList<Wachtrijdefinitie> Wachtrijen(int? slotSeconden) =>
        [.. Wachtrijdefinities.Lees().Select(w => slotSeconden is { } slot ? w with { SlotSeconden = slot } : w)];
}
