using Hub.Bezorging;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.Ophalen;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Keten.Bewaken;
using Hub.Keten.Beoordelen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
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
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Opslag.Audit;
using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Functies.Opbouw;

/// <summary>What the functions are made of.</summary>
static class Hubdiensten
{
    public static void VoegHubToe(this IServiceCollection diensten, Hubinstellingen instellingen)
    {
        diensten.AddSingleton(TimeProvider.System).AddSingleton<IIdBron, TijdgebondenIds>();
        diensten.AddSingleton(instellingen.Herhaalbeleid);
        diensten.AddSingleton(Partijenbestand.Lees(instellingen.Partijenbestand, instellingen.Demo));
        diensten.AddSingleton(Pseudoniemen.Lees(instellingen.Pseudoniemsleutels, instellingen.Demo));
        diensten.VoegOpslagToe(instellingen);
        VoegStappenToe(diensten);
        VoegContractenToe(diensten);
        VoegTermijnenToe(diensten);
        VoegWachtenToe(diensten, instellingen.Wachtbeleid);
        VoegDeurToe(diensten);
    }

    static void VoegStappenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Dagindex>().AddSingleton<IDagindex>(d => d.GetRequiredService<Dagindex>())
        .AddSingleton<IDossiers, Dossierkast>()
        .AddSingleton<Zegels>().AddSingleton<IZegels>(d => d.GetRequiredService<Zegels>()).AddSingleton<Auditverificatie>()
        .AddSingleton(Berichtsoorten.Ingebouwd).AddSingleton(Berichtschemas.Ingebouwd)
        .AddSingleton(d => Regelbronnen.Ingebouwd(d.GetRequiredService<TimeProvider>())).AddSingleton<IBerichtvalidator, Berichtvalidator>()
        .AddSingleton<Ontvangen>().AddSingleton<Bevindingen>().AddSingleton<Valideren>()
        .AddSingleton<Routering>().AddSingleton<Afdoening>().AddSingleton<Retouropsteller>().AddSingleton<Beantwoorden>()
        .AddSingleton<Koppelingen>().AddSingleton<Voorstellen>().AddSingleton<Verwerken>()
        .AddSingleton(Toepassing.Alle).AddSingleton<Beoordelaar>().AddSingleton<Registerkast>().AddSingleton<Nummerindex>()
        .AddSingleton<Archief>().AddSingleton<Berichtbron>().AddSingleton<IBerichtbron>(d => d.GetRequiredService<Berichtbron>())
        .AddSingleton<Ketenbeoordeling>().AddSingleton<Registratie>()
        .AddSingleton<Inlezen>().AddSingleton<Herbouw>().AddSingleton<Proefbeoordeling>()
        .AddSingleton<Postbussen>().AddSingleton<Bezorgen>().AddSingleton<Bevestigen>()
        .AddSingleton<Dodebrievenbak>().AddSingleton<Vastleggen>().AddSingleton<Herstellen>()
        .AddSingleton<Veegstand>().AddSingleton<Veger>().AddSingleton<Wezenruimer>().AddSingleton<Dagafsluiting>()
        .AddSingleton<Stapuitvoerder>();

    static void VoegTermijnenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Termijnklokken>().AddSingleton<Termijnlijsten>().AddSingleton<Referentielezer>()
        .AddSingleton<Keten.Termijnen.Termijnen>().AddSingleton<Termijnbewaking>();

    static void VoegWachtenToe(IServiceCollection diensten, Wachtbeleid beleid) => diensten
        .AddSingleton(beleid).AddSingleton<Toewijzinglezer>().AddSingleton<Wachtkamer>().AddSingleton<Keten.Wachten.Wachten>();

    static void VoegContractenToe(IServiceCollection diensten) => diensten
        .AddSingleton(new Contractbestand(Berichtsoorten.Ingebouwd.Standaarden[^1].Release))
        .AddSingleton<Contractlogboek>().AddSingleton<Contractrijen>().AddSingleton<Importeren>().AddSingleton<Contractexport>()
        .AddSingleton<Contractregister>().AddSingleton<IContracten>(d => d.GetRequiredService<Contractregister>());

    static void VoegDeurToe(IServiceCollection diensten)
    {
        // The core only: the full package brings key storage for cookies, which an API has no use for.
        diensten.AddWebEncoders().AddAuthenticationCore(aanmelding =>
        {
            aanmelding.AddScheme<Sleutelaanmelding>(Sleutelaanmelding.Naam, null);
            aanmelding.DefaultScheme = Sleutelaanmelding.Naam;
        });
        diensten.AddTransient<Sleutelaanmelding>();
        diensten.AddAuthorizationBuilder()
            .AddPolicy(Toegang.Partij, beleid => beleid.RequireRole(nameof(Rol.Gemeente), nameof(Rol.Aanbieder)))
            .AddPolicy(Toegang.Operator, beleid => beleid.RequireRole(nameof(Rol.Operator)))
            .AddPolicy(Toegang.Ieder, beleid => beleid.RequireAuthenticatedUser())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        diensten.AddSingleton<Dossierinzage>().AddSingleton<Brievenzoeker>();
        diensten.ConfigureHttpJsonOptions(json => Weergaveopties.Zet(json.SerializerOptions));
        diensten.AddOpenApiBeschrijving();
    }
}
