using System.Net;
using Hub.Functies.Deur;
using Hub.Kern.Berichten;

namespace Hub.Functies.Opbouw;

/// <summary>The function app: what the Functions host starts as its custom handler, and the local host in its own process.</summary>
public static class Functieapp
{
    /// <summary>Builds the app from its settings (docs/ontwerp/instellingen.md); nothing is listening yet.</summary>
    /// <exception cref="Kern.ConfiguratieException">A setting or the file with parties is wrong.</exception>
    public static WebApplication Bouw(string[] args, Action<WebApplicationBuilder>? aanpassen = null)
    {
        var bouwer = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        aanpassen?.Invoke(bouwer);
        var instellingen = Hubinstellingen.Lees(bouwer.Configuration);
        Luister(bouwer, instellingen);
        bouwer.Services.VoegHubToe(instellingen);
        Portaal.VoegToe(bouwer.Services, instellingen, bouwer.Configuration);
        bouwer.VoegWaarnemingToe();

        var app = bouwer.Build();
        app.UseDeur(instellingen.Poorten);
        MapStappen(app);
        return app;
    }

    // The process, in the order in which a message goes through it.
    static void MapStappen(WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        OntvangBericht.Map(api);
        OntvangStuf.Map(app);
        ValideerBericht.Map(app);
        VerwerkBericht.Map(app);
        BezorgBericht.Map(app);
        LeverAf.Map(app);
        Postbus.Map(api);

        DodeBrief.Map(app);
        DodeBrieven.Map(api);
        Oorzaken.Map(api);
        Hersteltaken.Map(api);
        HerstelBrieven.Map(app);
        Correcties.Map(api);
        BewaakVoortgang.Map(app);
        BewaakTermijnen.Map(app);
        SluitDag.Map(app);
        RuimOp.Map(app);
        WerkMonitorBij.Map(app);
        VerifieerAudit.Map(api);
        Verwerkingen.Map(api);

        Contractversies.Map(api);
        Contracten.Map(api);
        Termijnen.Map(api);

        Zorgcijfers.Map(api);
        Monitorbronnen.Map(api);
        Monitorinvoering.Map(api);

        ControleerBericht.Map(api);
        LeesBericht.Map(api);
        LeesCodelijst.Map(api);
        HoudRegisterBij.Map(api);
        VraagInzage.Map(api);
        LeesPogingen.Map(api);
        Gezondheid.Map(api);
        OpenApi.Map(api);
        Beveiligingscontact.Map(app);
        Portaal.Map(app);
    }

    static void Luister(WebApplicationBuilder bouwer, Hubinstellingen instellingen) =>
        bouwer.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Berichtgrenzen.MaxBytes;
            // FN-04, FN-05: the host reaches us over loopback; there is no secret between us, so nobody else may.
            kestrel.Listen(IPAddress.Loopback, instellingen.Poorten.Trigger);
            if (instellingen.Poorten.Publiek is { } publiek)
                kestrel.Listen(IPAddress.Loopback, publiek);
        });
}
