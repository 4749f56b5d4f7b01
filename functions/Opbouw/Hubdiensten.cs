using Hub.Bezorging;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Ophalen;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Uitgaand;
using Hub.Functies.Deur;
using Hub.Functies.Deur.Aanmelden;
using Hub.Functies.Weergave;
using Hub.Keten.Bewaken;
using Hub.Keten.Beoordelen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Keten.Bewaren;
using Hub.Keten.Corrigeren;
using Hub.Keten.Declaraties;
using Hub.Keten.Inhoud;
using Hub.Keten.Inzien;
using Hub.Keten.Koppelen;
using Hub.Keten.Regels;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Retour;
using Hub.Keten.Routeren;
using Hub.Keten.Stappen;
using Hub.Keten.Termijnen;
using Hub.Keten.Wachten;
using Hub.Keten.Zoeken;
using Hub.Keten.Verwerkingen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Opslag.Audit;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;
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
        VoegStappenToe(diensten);
        VoegContractenToe(diensten);
        VoegTermijnenToe(diensten);
        VoegWachtenToe(diensten, instellingen.Wachtbeleid);
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

    static void VoegStappenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Dagindex>().AddSingleton<IDagindex>(d => d.GetRequiredService<Dagindex>())
        .AddSingleton<IDossiers, Dossierkast>()
        .AddSingleton<Zegels>().AddSingleton<IZegels>(d => d.GetRequiredService<Zegels>()).AddSingleton<Auditverificatie>()
        .AddSingleton(Berichtsoorten.Ingebouwd).AddSingleton(Berichtschemas.Ingebouwd)
        .AddSingleton(d => Regelbronnen.Ingebouwd(d.GetRequiredService<TimeProvider>())).AddSingleton<IBerichtvalidator, Berichtvalidator>()
        .AddSingleton<Zoekindex>().AddSingleton<Doorstroom>().AddSingleton<Berichtzoeker>().AddSingleton<Standtelling>().AddSingleton<Clientzoeker>().AddSingleton<Ketenlijn>().AddSingleton<Inhoudopening>().AddSingleton<Berichtbelangen>()
        .AddSingleton<Declaratielijst>().AddSingleton<Declaratielezer>().AddSingleton<Declaratievolger>()
        .AddSingleton<Ontvangen>().AddSingleton<Bevindingen>().AddSingleton<Valideren>()
        .AddSingleton<Routering>().AddSingleton<Afdoening>().AddSingleton<Retouropsteller>().AddSingleton<Beantwoorden>()
        .AddSingleton<Koppelingen>().AddSingleton<Voorstellen>().AddSingleton<Verwerken>()
        .AddSingleton(Toepassing.Alle).AddSingleton<Beoordelaar>().AddSingleton<Registerkast>().AddSingleton<Nummerindex>()
        .AddSingleton<Archief>().AddSingleton<Berichtbron>().AddSingleton<IBerichtbron>(d => d.GetRequiredService<Berichtbron>())
        .AddSingleton<Ketenbeoordeling>().AddSingleton<Registratie>()
        .AddSingleton<Inlezen>().AddSingleton<Herbouw>().AddSingleton<Proefbeoordeling>()
        .AddSingleton<Postbussen>().AddSingleton<Bezorgen>().AddSingleton<Bevestigen>()
        .AddSingleton<Corrigeren>().AddSingleton<Correctiebesluiten>().AddSingleton<Correctieoverzicht>().AddSingleton<Dodebrievenbak>().AddSingleton<Belangmeter>().AddSingleton<Vastleggen>()
        .AddSingleton<Dempingen>().AddSingleton<Oorzakenoverzicht>().AddSingleton<Omleiding>().AddSingleton<Herstellen>()
        .AddSingleton<Takenlijst>().AddSingleton<Taakbrieven>().AddSingleton<Taakuitvoerder>()
        .AddSingleton<Veegstand>().AddSingleton<Veger>().AddSingleton<Wezenruimer>().AddSingleton<Dagafsluiting>()
        .AddSingleton<Logboekinzage>().AddSingleton<Verwerkingenlogboek>().AddSingleton<IVerwerkingenlogboek>(d => d.GetRequiredService<Verwerkingenlogboek>())
        .AddSingleton<IAuditruimer, Auditruimer>().AddSingleton<Dossieropruiming>().AddSingleton<Logboekopruiming>()
        .AddSingleton<Bewaarstand>().AddSingleton<Opruimverslag>().AddSingleton<Opruimer>()
        .AddSingleton<Clientvergeter>().AddSingleton<Termijnrijen>()
        // In this order: the register forgets which messages were read in on a day.
        .AddSingleton<IBewaargroep, Archiefopruiming>().AddSingleton<IBewaargroep, Registeropruiming>()
        .AddSingleton<IBewaargroep>(d => d.GetRequiredService<Dempingen>()).AddSingleton<IBewaargroep>(d => d.GetRequiredService<Takenlijst>())
        .AddSingleton<IBerichtrijen, Declaratierijen>().AddSingleton<IBerichtrijen>(d => d.GetRequiredService<Termijnrijen>())
        .AddSingleton<IBerichtrijen>(d => d.GetRequiredService<Bezorgpogingen>())
        .AddSingleton<IBerichtrijen>(d => d.GetRequiredService<Stufverwijzingen>())
        .AddSingleton<Stapuitvoerder>();

    static void VoegTermijnenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Inhoudlezer>().AddSingleton<Termijnklokken>().AddSingleton<Termijnlijsten>().AddSingleton<Klokwerk>()
        .AddSingleton<Leveringstermijnen>().AddSingleton<Keten.Termijnen.Termijnen>().AddSingleton<Termijnbewaking>()
        .AddSingleton<Termijnoverzicht>();

    static void VoegWachtenToe(IServiceCollection diensten, Wachtbeleid beleid) => diensten
        .AddSingleton(beleid).AddSingleton<Wachtkamer>().AddSingleton<Keten.Wachten.Wachten>();

    static void VoegContractenToe(IServiceCollection diensten) => diensten
        .AddSingleton(new Contractbestand(Berichtsoorten.Ingebouwd.Standaarden[^1].Release))
        .AddSingleton<Contractlogboek>().AddSingleton<Contractrijen>().AddSingleton<Importeren>().AddSingleton<Contractexport>()
        .AddSingleton<Contractregister>().AddSingleton<IContracten>(d => d.GetRequiredService<Contractregister>());

    static void VoegDeurToe(IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.VoegAanmeldingToe(instellingen.Toegang);
        diensten.VoegToegangToe();
        diensten.AddSingleton<Belangen>().AddSingleton<Dossierinzage>().AddSingleton<Inhoudinzage>().AddSingleton<Brievenzoeker>();
        diensten.ConfigureHttpJsonOptions(json => Weergaveopties.Zet(json.SerializerOptions));
        diensten.AddOpenApiBeschrijving();
    }
}
