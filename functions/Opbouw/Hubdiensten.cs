using Hub.Bezorging;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.Ophalen;
using Hub.Functies.Deur;
using Hub.Functies.Deur.Aanmelden;
using Hub.Functies.Weergave;
using Hub.Keten.Bewaken;
using Hub.Keten.Koppelen;
using Hub.Keten.Retour;
using Hub.Keten.Routeren;
using Hub.Keten.Stappen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Opslag.Audit;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Functies.Opbouw;

/// <summary>What the functions are made of.</summary>
static class Hubdiensten
{
    public static void VoegHubToe(this IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.AddSingleton(TimeProvider.System).AddSingleton<IIdBron, TijdgebondenIds>();
        diensten.AddSingleton(instellingen.Herhaalbeleid);
        VoegPartijenToe(diensten, instellingen);
        diensten.VoegOpslagToe(instellingen);
        VoegStappenToe(diensten);
        VoegDeurToe(diensten, instellingen);
    }

    static void VoegPartijenToe(IServiceCollection diensten, Hubinstellingen instellingen)
    {
        var bron = new Partijenbron(instellingen.Partijenbestand, Partijenbestand.LeesTekst(instellingen.Partijenbestand));
        diensten.AddSingleton(instellingen).AddSingleton(bron)
            .AddSingleton(new Partijregister(Partijenbestand.Ontleed(bron.Tekst, bron.Pad, instellingen.Demo)))
            .AddSingleton<Mandaten>().AddSingleton<Partijenwacht>().AddHostedService(d => d.GetRequiredService<Partijenwacht>());
    }

    static void VoegStappenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Dagindex>().AddSingleton<IDagindex>(d => d.GetRequiredService<Dagindex>())
        .AddSingleton<IDossiers, Dossierkast>()
        .AddSingleton<Zegels>().AddSingleton<IZegels>(d => d.GetRequiredService<Zegels>()).AddSingleton<Auditverificatie>()
        .AddSingleton(Berichtsoorten.Ingebouwd).AddSingleton(Berichtschemas.Ingebouwd)
        .AddSingleton(d => Regelbronnen.Ingebouwd(d.GetRequiredService<TimeProvider>())).AddSingleton<IBerichtvalidator, Berichtvalidator>()
        .AddSingleton<Ontvangen>().AddSingleton<Bevindingen>().AddSingleton<Valideren>()
        .AddSingleton<Routering>().AddSingleton<Afdoening>().AddSingleton<Retouropsteller>().AddSingleton<Beantwoorden>()
        .AddSingleton<Koppelingen>().AddSingleton<Verwerken>()
        .AddSingleton<Postbussen>().AddSingleton<Bezorgen>().AddSingleton<Bevestigen>()
        .AddSingleton<Dodebrievenbak>().AddSingleton<Vastleggen>().AddSingleton<Herstellen>()
        .AddSingleton<Veegstand>().AddSingleton<Veger>().AddSingleton<Wezenruimer>().AddSingleton<Dagafsluiting>()
        .AddSingleton<Stapuitvoerder>();

    static void VoegDeurToe(IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.VoegAanmeldingToe(instellingen.Toegang);
        diensten.VoegToegangToe();
        diensten.AddSingleton<Belangen>().AddSingleton<Dossierinzage>().AddSingleton<Inhoudinzage>().AddSingleton<Brievenzoeker>();
        diensten.ConfigureHttpJsonOptions(json => Weergaveopties.Zet(json.SerializerOptions));
        diensten.AddOpenApiBeschrijving();
    }
}
