using System.Globalization;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven;

/// <summary>
/// Step 5: records a dead letter for people. Writes in this order: event → list of open letters → out of it, when somebody dealt with it in between.
/// Thread-safe.
/// A token that was dead although its message had moved on since (a late duplicate) needs nobody and is let go.
/// </summary>
public sealed class Vastleggen(IDossiers dossiers, Dodebrievenbak bak, Belangmeter meter)
{
    /// <summary>Name of the step and of its function.</summary>
    public const string Naam = "DodeBrief";

    /// <summary>The cause when a recipient reports that it cannot use what it has (StUF Fo01).</summary>
    public const string Foutmelding = "FoutmeldingVanOntvanger";

    /// <summary>Records it; a second time nothing changes.</summary>
    /// <param name="lichaam">Body of the queue message: the token that died.</param>
    /// <param name="oorzaak">Properties under the names in <see cref="Busnamen"/>.</param>
    /// <param name="ct">Cancels; the queue delivers it again.</param>
    public async Task VoerUitAsync(string lichaam, IReadOnlyDictionary<string, string> oorzaak, CancellationToken ct)
    {
        var opdracht = Opdracht.Lees(lichaam) ?? Opdracht.Onleesbaar(lichaam);
        var gebeurtenis = NieuweGebeurtenis.DoorStap(Handeling.DodeBrief, Naam, "wacht op een operator")
            .Met("reden", oorzaak.GetValueOrDefault(Busnamen.Reden, "Onbekend"))
            .Met("omschrijving", oorzaak.GetValueOrDefault(Busnamen.Omschrijving, ""))
            .Met("wachtrij", oorzaak.GetValueOrDefault(Busnamen.Bron, ""))
            .Met("ontvanger", opdracht.Ontvanger);
        var dossier = await dossiers.LeesAsync(opdracht.Bericht, ct)
            ?? await dossiers.OpenAsync(opdracht.Bericht, gebeurtenis, ct)
            ?? throw new InvalidDataException($"Dossier {opdracht.Bericht} is verdwenen.");
        gebeurtenis = MetBelang(gebeurtenis, Wacht(dossier) ? null : await meter.MeetAsync(dossier, ct));
        dossier = await dossiers.BoekAsync(dossier, d => Wacht(d) || HoeftNiet(d, gebeurtenis) ? null : gebeurtenis, ct);
        if (Wacht(dossier))
            await bak.LegInAsync(dossier, ct);
        // An operator or a task may have been first with it, since the event or before a token that comes again: then it waits for nobody.
        if (dossier.Heeft(Handeling.DodeBrief) && !WachtNog(dossier, await dossiers.LeesAsync(dossier.Id, ct)))
            await bak.NeemUitAsync(dossier, ct);
    }

    static bool WachtNog(Dossier dossier, Dossier? nu) => nu is not null && Wacht(nu) && Dood(nu) == Dood(dossier);

    static int? Dood(Dossier dossier) => dossier.LaatsteVan(Handeling.DodeBrief)?.Volgnummer;

    static NieuweGebeurtenis MetBelang(NieuweGebeurtenis dood, Berichtbelang? belang) => dood
        .Met(Dodebrievenbak.Clientengegeven, belang?.Clienten.ToString(CultureInfo.InvariantCulture))
        .Met(Dodebrievenbak.Eurocentengegeven, belang?.Eurocenten?.ToString(CultureInfo.InvariantCulture));

    static bool Wacht(Dossier dossier) => dossier.Status == Berichtstatus.DodeBrief;

    static bool HoeftNiet(Dossier dossier, NieuweGebeurtenis dood) =>
        dossier.Status == Berichtstatus.Afgehandeld || dood.Gegevens.GetValueOrDefault("wachtrij") switch
        {
            Wachtrijen.Ingekomen => dossier.Heeft(Handeling.Gevalideerd) || dossier.Heeft(Handeling.Afgekeurd),
            Wachtrijen.Gevalideerd => dossier.Heeft(Handeling.Verwerkt),
            Wachtrijen.Bezorgen => dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd),
            // The recipient has it after all; but what it reports about what it has is for people.
            Wachtrijen.Afleveren => dossier.Status == Berichtstatus.Bevestigd && dood.Gegevens.GetValueOrDefault("reden") != Foutmelding,
            _ => false,
        };
}
