using Hub.Functies.Deur;
using Hub.Functies.Deur.Aanmelden;
using Hub.Functies.Weergave;
using Hub.Keten.Verwerkingen;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Functies.Opbouw;

/// <summary>What the functions are made of.</summary>
static class Hubdiensten
{
    public static void VoegHubToe(this IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.TryAddSingleton(TimeProvider.System); // the local host may bring its own
        diensten.AddSingleton<IIdBron, TijdgebondenIds>();
        diensten.AddSingleton(instellingen.Herhaalbeleid);
        VoegPartijenToe(diensten, instellingen);
        diensten.AddSingleton(Pseudoniemen.Lees(instellingen.Pseudoniemsleutels, instellingen.Demo));
        diensten.AddSingleton(instellingen.Bewaartermijnen).AddSingleton(new Verwerkingsregister(instellingen.Verwerkingsregister));
        diensten.VoegOpslagToe(instellingen);
        diensten.VoegKetenToe(instellingen.Wachtbeleid);
        diensten.VoegBrievenToe();
        diensten.VoegMonitorToe();
        diensten.VoegBezorgingToe(instellingen);
        VoegDeurToe(diensten, instellingen);
    }

    static void VoegPartijenToe(IServiceCollection diensten, Hubinstellingen instellingen)
    {
        var bron = new Partijenbron(instellingen.Partijenbestand, Partijenbestand.LeesTekst(instellingen.Partijenbestand));
        diensten.AddSingleton(instellingen).AddSingleton(bron)
            .AddSingleton(new Partijregister(Partijenbestand.Ontleed(bron.Tekst, bron.Pad, instellingen.Demo)))
            .AddSingleton<Mandaten>().AddSingleton<Partijenwacht>().AddHostedService(d => d.GetRequiredService<Partijenwacht>());
    }

    static void VoegDeurToe(IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.VoegAanmeldingToe(instellingen.Toegang);
        diensten.VoegToegangToe();
        diensten.AddSingleton<Belangen>().AddSingleton<Dossierinzage>().AddSingleton<Inhoudinzage>().AddSingleton<Brievenzoeker>();
        diensten.ConfigureHttpJsonOptions(json => Weergaveopties.Zet(json.SerializerOptions));
        diensten.AddOpenApiBeschrijving();
    }
}
