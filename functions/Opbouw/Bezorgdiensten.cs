using Hub.Bezorging;
using Hub.Bezorging.Beleid;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Uitgaand;
using Hub.Bezorging.Webhook;
using Hub.Kern;

namespace Hub.Functies.Opbouw;

/// <summary>What pushes messages to recipients.</summary>
static class Bezorgdiensten
{
    /// <summary>Stands for the hub's OIN where none is configured.</summary>
    public const string Onbekend = "00000000000000000000"; // an OIN has twenty digits; this one is nobody's

    public static void VoegBezorgingToe(this IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.AddSingleton(instellingen.Bezorgbeleid).AddSingleton<Pijplijnen>()
            .AddSingleton<Bezorgpogingen>().AddSingleton<Ontvangerstanden>().AddSingleton<Aflevering>()
            .AddSingleton<Opgeven>().AddSingleton<Afleverbeurt>().AddSingleton<Afleveren>().AddSingleton<Aansporing>()
            .VoegBezorgclientToe(instellingen.Demo).AddSingleton<Verzender>()
            .AddSingleton<IGeheimen>(d => new Instellingsgeheimen(d.GetRequiredService<IConfiguration>(), instellingen.Demo))
            .AddSingleton<Handtekening>().AddSingleton<IBezorgkanaal, Webhookkanaal>()
            .AddSingleton<Stufverwijzingen>().AddSingleton<IBezorgkanaal, Stufkanaal>()
            .AddSingleton<Stufantwoord>().AddSingleton<Stufdeur>()
            .AddSingleton(d => Identiteit(d.GetRequiredService<IConfiguration>(), instellingen))
            .AddSingleton<Bezorgtoets>().AddHostedService<Bezorgstart>();
    }

    /// <summary>What the hub says of itself.</summary>
    public static Hubidentiteit Identiteit(IConfiguration configuratie, Hubinstellingen instellingen)
    {
        var oin = configuratie["Hub:Oin"];
        if (oin is not null && (oin.Length != Onbekend.Length || !oin.All(char.IsAsciiDigit)))
            throw new ConfiguratieException("Hub__Oin telt 20 cijfers.");
        return new Hubidentiteit(Adres(configuratie, instellingen), $"urn:nld:oin:{oin ?? Onbekend}:systeem:ijw-hub", oin ?? Onbekend);
    }

    /// <summary>Where others find this hub.</summary>
    public static Uri Adres(IConfiguration configuratie, Hubinstellingen instellingen)
    {
        var adres = configuratie["Hub:Adres"]
            ?? (configuratie["WEBSITE_HOSTNAME"] is { Length: > 0 } naam ? $"https://{naam}" : Lokaal(instellingen.Poorten));
        return Uri.TryCreate(adres, UriKind.Absolute, out var url) ? url : throw new ConfiguratieException("Hub__Adres is geen adres: https://….");
    }

    static string Lokaal(Poorten poorten) => $"http://127.0.0.1:{poorten.Publiek ?? poorten.Trigger}";
}
