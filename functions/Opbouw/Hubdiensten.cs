using Hub.Bezorging;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Ophalen;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Keten.Bewaken;
using Hub.Keten.Bewaren;
using Hub.Keten.Corrigeren;
using Hub.Keten.Koppelen;
using Hub.Keten.Retour;
using Hub.Keten.Routeren;
using Hub.Keten.Stappen;
using Hub.Keten.Verwerkingen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Opslag.Audit;
using Hub.Validatie;
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
        diensten.AddSingleton(instellingen).AddSingleton(instellingen.Herhaalbeleid);
        diensten.AddSingleton(Partijenbestand.Lees(instellingen.Partijenbestand, instellingen.Demo));
        diensten.AddSingleton(Pseudoniemen.Lees(instellingen.Pseudoniemsleutels, instellingen.Demo));
        diensten.AddSingleton(instellingen.Bewaartermijnen).AddSingleton(new Verwerkingsregister(instellingen.Verwerkingsregister));
        diensten.VoegOpslagToe(instellingen);
        VoegStappenToe(diensten);
        VoegDeurToe(diensten);
    }

    static void VoegStappenToe(IServiceCollection diensten) => diensten
        .AddSingleton<Dagindex>().AddSingleton<IDagindex>(d => d.GetRequiredService<Dagindex>())
        .AddSingleton<IDossiers, Dossierkast>()
        .AddSingleton<Zegels>().AddSingleton<IZegels>(d => d.GetRequiredService<Zegels>()).AddSingleton<Auditverificatie>()
        .AddSingleton(Berichtsoorten.Ingebouwd).AddSingleton(Berichtschemas.Ingebouwd).AddSingleton<IBerichtvalidator, Berichtvalidator>()
        .AddSingleton<Ontvangen>().AddSingleton<Bevindingen>().AddSingleton<Valideren>()
        .AddSingleton<Routering>().AddSingleton<Afdoening>().AddSingleton<Retouropsteller>().AddSingleton<Beantwoorden>()
        .AddSingleton<Koppelingen>().AddSingleton<Verwerken>()
        .AddSingleton<Postbussen>().AddSingleton<Bezorgen>().AddSingleton<Bevestigen>()
        .AddSingleton<Corrigeren>().AddSingleton<Dodebrievenbak>().AddSingleton<Belangmeter>().AddSingleton<Vastleggen>()
        .AddSingleton<Dempingen>().AddSingleton<Oorzakenoverzicht>().AddSingleton<Omleiding>().AddSingleton<Herstellen>()
        .AddSingleton<Takenlijst>().AddSingleton<Taakbrieven>().AddSingleton<Taakuitvoerder>()
        .AddSingleton<Veegstand>().AddSingleton<Veger>().AddSingleton<Wezenruimer>().AddSingleton<Dagafsluiting>()
        .AddSingleton<Verwerkingenlogboek>().AddSingleton<IVerwerkingenlogboek>(d => d.GetRequiredService<Verwerkingenlogboek>())
        .AddSingleton<IAuditruimer, Auditruimer>().AddSingleton<Dossieropruiming>().AddSingleton<Logboekopruiming>()
        .AddSingleton<Bewaarstand>().AddSingleton<Opruimer>()
        .AddSingleton<Stapuitvoerder>();

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
