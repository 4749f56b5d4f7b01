using System.ComponentModel;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Functies.Deur;
using Hub.Kern.Berichten;

namespace Hub.Functies;

/// <summary>What a task must do, and with which letters.</summary>
[Description("Wat er met welke dode brieven moet gebeuren. Geef een oorzaak of een lijst brieven.")]
public sealed record Taakverzoek(
    [property: Description("opnieuw, andereRoute of afhandelen.")] Herstelactie Actie,
    [property: Description("Alle brieven met deze oorzaak die nu open staan: het kenmerk uit /oorzaken.")] string? Oorzaak = null,
    [property: Description("Of deze brieven, hoogstens 500.")] IReadOnlyList<string>? Brieven = null,
    [property: Description("Bij andereRoute: code van de nieuwe ontvanger.")] string? Bestemming = null,
    [property: Description("Waarom; verplicht bij andereRoute en afhandelen. Noem geen cliëntgegevens.")] string? Reden = null)
{
    internal Probleem? Bezwaar(Omleiding omleiding)
    {
        if (Oorzaak is null == Brieven is null)
            return Fout("Geef of een oorzaak, of een lijst brieven.");
        if (Oorzaak is not null && !Oorzaakkenmerk.IsGeldig(Oorzaak))
            return Fout("De oorzaak is geen kenmerk uit /api/v1/oorzaken.");
        if (Brieven is { } brieven && (brieven.Count is 0 or > Hersteltaak.MaxBrieven || !brieven.All(BerichtId.IsGeldig)))
            return Fout($"Geef 1 tot {Hersteltaak.MaxBrieven} kenmerken van dode brieven.");
        if (Actie == Herstelactie.AndereRoute != Bestemming is not null)
            return Fout("Geef een bestemming bij andereRoute, en alleen dan.");
        if (Bestemming is { } naar && omleiding.Bezwaar(naar, naar) is { } anders)
            return Fout(anders);
        return Deur.Reden.Bezwaar(Reden, verplicht: Actie != Herstelactie.Opnieuw);
    }

    internal Hersteltaak AlsTaak(string id, string door, string oorsprong, DateTimeOffset nu) => new(
        id, new Herstelopdracht(Actie, door, oorsprong) { Reden = Reden, Bestemming = Bestemming, Taak = id }, Oorzaak, Brieven ?? [], nu);

    static Probleem Fout(string detail) => Probleem.Van(400) with { Detail = detail };
}

/// <summary>A change of a task.</summary>
[Description("De gewenste stand van een taak.")]
public sealed record Taakwijziging([property: Description("bezig, gepauzeerd of geannuleerd.")] Taakstatus Status);
