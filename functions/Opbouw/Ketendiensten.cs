using Hub.Bezorging;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Ophalen;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Uitgaand;
using Hub.Keten.Bewaken;
using Hub.Keten.Beoordelen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Keten.Bewaren;
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
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Opslag.Audit;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Functies.Opbouw;

/// <summary>The audit trail, the steps, the register and what looks after them (<c>Hub.Keten</c>), by subject.</summary>
static class Ketendiensten
{
    public static void VoegKetenToe(this IServiceCollection diensten, Wachtbeleid wachtbeleid)
    {
        VoegSpoorToe(diensten);
        VoegStappenToe(diensten);
        VoegRegisterToe(diensten);
        VoegZoekenToe(diensten);
        VoegBewarenToe(diensten);
        VoegContractenToe(diensten);
        VoegTermijnenToe(diensten, wachtbeleid);
    }

    static void VoegSpoorToe(IServiceCollection diensten) => diensten
        .AddSingleton<Dagindex>().AddSingleton<IDagindex>(d => d.GetRequiredService<Dagindex>())
        .AddSingleton<IDossiers, Dossierkast>()
        .AddSingleton<Zegels>().AddSingleton<IZegels>(d => d.GetRequiredService<Zegels>()).AddSingleton<Auditverificatie>()
        .AddSingleton<Logboekinzage>().AddSingleton<Verwerkingenlogboek>().AddSingleton<IVerwerkingenlogboek>(d => d.GetRequiredService<Verwerkingenlogboek>());

    static void VoegStappenToe(IServiceCollection diensten) => diensten
        .AddSingleton(Berichtsoorten.Ingebouwd).AddSingleton(Berichtschemas.Ingebouwd)
        .AddSingleton(d => Regelbronnen.Ingebouwd(d.GetRequiredService<TimeProvider>())).AddSingleton<IBerichtvalidator, Berichtvalidator>()
        .AddSingleton<Ontvangen>().AddSingleton<Bevindingen>().AddSingleton<Valideren>()
        .AddSingleton<Routering>().AddSingleton<Afdoening>().AddSingleton<Retouropsteller>().AddSingleton<Beantwoorden>()
        .AddSingleton<Koppelingen>().AddSingleton<Voorstellen>().AddSingleton<Verwerken>()
        .AddSingleton<Postbussen>().AddSingleton<Bezorgen>().AddSingleton<Bevestigen>()
        .AddSingleton<Stapuitvoerder>();

    static void VoegRegisterToe(IServiceCollection diensten) => diensten
        .AddSingleton(Toepassing.Alle).AddSingleton<Beoordelaar>().AddSingleton<Registerkast>().AddSingleton<Nummerindex>()
        .AddSingleton<Archief>().AddSingleton<Berichtbron>().AddSingleton<IBerichtbron>(d => d.GetRequiredService<Berichtbron>())
        .AddSingleton<Ketenbeoordeling>().AddSingleton<Registratie>()
        .AddSingleton<Declaratielijst>().AddSingleton<Declaratielezer>().AddSingleton<Declaratievolger>()
        .AddSingleton<Inlezen>().AddSingleton<Herbouw>().AddSingleton<Proefbeoordeling>();

    static void VoegZoekenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Zoekindex>().AddSingleton<Doorstroom>().AddSingleton<Berichtzoeker>().AddSingleton<Standtelling>()
        .AddSingleton<Clientzoeker>().AddSingleton<Ketenlijn>().AddSingleton<Inhoudopening>().AddSingleton<Berichtbelangen>();

    static void VoegBewarenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Veegstand>().AddSingleton<Veger>().AddSingleton<Wezenruimer>().AddSingleton<Dagafsluiting>()
        .AddSingleton<IAuditruimer, Auditruimer>().AddSingleton<Dossieropruiming>().AddSingleton<Logboekopruiming>()
        .AddSingleton<Bewaarstand>().AddSingleton<Opruimverslag>().AddSingleton<Opruimer>()
        .AddSingleton<Clientvergeter>().AddSingleton<Termijnrijen>()
        // In this order: the register forgets which messages were read in on a day.
        .AddSingleton<IBewaargroep, Archiefopruiming>().AddSingleton<IBewaargroep, Registeropruiming>()
        .AddSingleton<IBewaargroep>(d => d.GetRequiredService<Dempingen>()).AddSingleton<IBewaargroep>(d => d.GetRequiredService<Takenlijst>())
        .AddSingleton<IBerichtrijen, Declaratierijen>().AddSingleton<IBerichtrijen>(d => d.GetRequiredService<Termijnrijen>())
        .AddSingleton<IBerichtrijen>(d => d.GetRequiredService<Bezorgpogingen>())
        .AddSingleton<IBerichtrijen>(d => d.GetRequiredService<Stufverwijzingen>());

    static void VoegContractenToe(IServiceCollection diensten) => diensten
        .AddSingleton(new Contractbestand(Berichtsoorten.Ingebouwd.Standaarden[^1].Release))
        .AddSingleton<Contractlogboek>().AddSingleton<Contractrijen>().AddSingleton<Importeren>().AddSingleton<Contractexport>()
        .AddSingleton<Contractregister>().AddSingleton<IContracten>(d => d.GetRequiredService<Contractregister>());

    static void VoegTermijnenToe(IServiceCollection diensten, Wachtbeleid wachtbeleid) => diensten
        .AddSingleton<Inhoudlezer>().AddSingleton<Termijnklokken>().AddSingleton<Termijnlijsten>().AddSingleton<Klokwerk>()
        .AddSingleton<Leveringstermijnen>().AddSingleton<Keten.Termijnen.Termijnen>().AddSingleton<Termijnbewaking>()
        .AddSingleton<Termijnoverzicht>()
        .AddSingleton(wachtbeleid).AddSingleton<Wachtkamer>().AddSingleton<Keten.Wachten.Wachten>();
}
