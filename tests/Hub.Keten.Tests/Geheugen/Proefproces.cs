using Hub.Berichtproeven;
using Hub.Bezorging;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Ophalen;
using Hub.Kern.Berichten;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Kern.Stappen;
using Hub.Keten.Beoordelen;
using Hub.Keten.Bewaken;
using Hub.Keten.Bewaren;
using Hub.Keten.Corrigeren;
using Hub.Keten.Declaraties;
using Hub.Keten.Inhoud;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Retour;
using Hub.Keten.Routeren;
using Hub.Keten.Stappen;
using Hub.Keten.Termijnen;
using Hub.Keten.Wachten;
using Hub.Keten.Zoeken;
using Hub.Keten.Verwerkingen;
using Hub.Opslag.Audit;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis.Storingen;
using Hub.Validatie;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>A process of the hub on a <see cref="Proefopslag"/>; dies at the write that its <see cref="Storing"/> names.</summary>
sealed class Proefproces
{
    static readonly Berichtvalidator Validator = Proefvalidator.Gedeeld;
    readonly Dictionary<string, IStap> _stappen;
    readonly Stapuitvoerder _uitvoerder;
    readonly Wachtrijbus _bus;

    public Proefproces(
        Proefopslag opslag, Storing? storing = null, Partijregister? partijen = null, Ketenregels? regels = null, Wachtbeleid? wachtbeleid = null)
    {
        storing ??= new Storing(0, Moment.Voor);
        var tabellen = new HaperendeTabellen(opslag.Tabellen, storing);
        var blobs = new HaperendeBlobs(opslag.Blobs, storing);
        _bus = new Wachtrijbus(new HaperendeWachtrijen(opslag.Wachtrijen, storing), Wachtrijdefinities.Lees());
        var dagindex = new Dagindex(tabellen);
        Dossiers = new Dossierkast(tabellen, dagindex, opslag.Klok);
        Postbussen = new Postbussen(tabellen);
        Bak = new Dodebrievenbak(tabellen);
        var zegels = new Zegels(tabellen, blobs, dagindex);
        Verificatie = new Auditverificatie(tabellen, dagindex, zegels, blobs, Dossiers);
        Ontvangen = new Ontvangen(Validator, Berichtsoorten.Ingebouwd, blobs, Dossiers, _bus, opslag.Ids, new Mandaten(partijen ?? Proefpartijen.Register, opslag.Klok), opslag.Klok);
        Vastleggen = new Vastleggen(Dossiers, Bak, new Belangmeter(blobs, Berichtschemas.Ingebouwd));
        Herstellen = new Herstellen(Dossiers, Bak, Postbussen, new Omleiding(partijen ?? Proefpartijen.Register), _bus);
        Logboek = new Verwerkingenlogboek(blobs, Berichtschemas.Ingebouwd, Pseudoniemen.Lees([], demo: true), new Verwerkingsregister("https://register.example/"));
        Corrigeren = new Hub.Keten.Corrigeren.Corrigeren(Validator, new GeenContracten(), blobs, Dossiers, opslag.Ids, Logboek, opslag.Klok);
        Correctiebesluiten = new Correctiebesluiten(Ontvangen, blobs, Dossiers, Logboek, opslag.Klok);
        Dempingen = new Dempingen(tabellen, opslag.Klok);
        Oorzaken = new Oorzakenoverzicht(Bak, Dempingen, opslag.Klok);
        Takenlijst = new Takenlijst(tabellen, opslag.Klok);
        Taakbrieven = new Taakbrieven(tabellen);
        Taken = new Taakuitvoerder(Takenlijst, Taakbrieven, Bak, Dossiers, Herstellen, _bus, opslag.Klok);
        Bevestigen = new Bevestigen(Dossiers, Postbussen);
        Veger = new Veger(Dossiers, dagindex, new Veegstand(tabellen), _bus, opslag.Klok, NullLogger<Veger>.Instance);
        Dagafsluiting = new Dagafsluiting(zegels, new Wezenruimer(blobs, Dossiers, NullLogger<Wezenruimer>.Instance), opslag.Klok);
        _uitvoerder = new Stapuitvoerder(Dossiers, _bus, Herhaalbeleid.Standaard, Logboek, opslag.Klok, NullLogger<Stapuitvoerder>.Instance);
        Koppelingen = new Koppelingen(tabellen);
        var bevindingen = Bevindingen = new Bevindingen(blobs);
        partijen ??= Proefpartijen.Register;
        var archief = new Archief(blobs, Berichtsoorten.Ingebouwd, Berichtschemas.Ingebouwd, Pseudoniemen, opslag.Klok);
        var bron = new Berichtbron(Dossiers, blobs, archief, Berichtsoorten.Ingebouwd);
        var index = new Nummerindex(tabellen, Pseudoniemen);
        Register = new Registerkast(tabellen);
        var keten = new Ketenbeoordeling(
            Register, index, bron, new Beoordelaar(regels ?? Ketenregels.Geen), Berichtschemas.Ingebouwd, Pseudoniemen);
        var registratie = new Registratie(keten, bron, Koppelingen, Dossiers, partijen, new GeenContracten());
        Declaratielijst = new Declaratielijst(tabellen);
        var declaraties = new Declaratievolger(
            Declaratielijst, new Declaratielezer(Berichtschemas.Ingebouwd), registratie, Berichtsoorten.Ingebouwd, blobs, Dossiers);
        Herbouw = new Herbouw(dagindex, Dossiers, bevindingen, bron, archief, registratie, Logboek, opslag.Klok);
        var opsteller = new Retouropsteller(blobs, Berichtsoorten.Ingebouwd, Berichtschemas.Ingebouwd);
        Voorstellen = new Voorstellen(opsteller, Berichtsoorten.Ingebouwd, blobs);
        var klokken = new Termijnklokken(tabellen);
        Termijnlijsten = new Termijnlijsten(tabellen, opslag.Klok);
        var klokwerk = new Klokwerk(klokken, Termijnlijsten, Koppelingen, opslag.Klok);
        var inhoud = new Inhoudlezer(blobs, Berichtschemas.Ingebouwd, Berichtsoorten.Ingebouwd);
        var leveringen = new Leveringstermijnen(klokwerk, klokken, inhoud, Register, Dossiers, Pseudoniemen, opslag.Klok);
        var termijnen = new Hub.Keten.Termijnen.Termijnen(
            klokwerk, klokken, leveringen, inhoud, Berichtsoorten.Ingebouwd, partijen, Pseudoniemen, new Zoekindex(tabellen));
        Wachtkamer = new Wachtkamer(tabellen, _bus, opslag.Klok);
        var wachten = new Hub.Keten.Wachten.Wachten(
            Wachtkamer, wachtbeleid ?? Wachtbeleid.Niet, inhoud, Register, Dossiers,
            Berichtsoorten.Ingebouwd, partijen, Pseudoniemen, opslag.Klok);
        Termijnbewaking = new Termijnbewaking(klokken, Termijnlijsten, klokwerk, Dossiers, tabellen, opslag.Klok);
        Bezorgpogingen = new Bezorgpogingen(tabellen);
        var termijnrijen = new Termijnrijen(klokken, Termijnlijsten);
        Inlezen = new Inlezen(Validator, archief, Dossiers, Koppelingen, registratie, Berichtsoorten.Ingebouwd, Logboek, opslag.Klok);
        Opruimer = new Opruimer(
            (new Bewaartermijnen(10, 20, 30) with { Bezorgpogingen = 12, Termijnen = 14, Register = 25, Archief = 5, Dempingen = 3, Hersteltaken = 4 }).Getoetst(),
            new Dossieropruiming(Dossiers, dagindex, blobs, Koppelingen, declaraties, new Zoekindex(tabellen)),
            [
                new Archiefopruiming(archief),
                new Registeropruiming(
                    blobs, Dossiers, archief, new Clientvergeter(Register, index, termijnrijen, Wachtkamer, archief, Dossiers, Pseudoniemen),
                    Berichtsoorten.Ingebouwd),
                Dempingen, Takenlijst,
            ],
            [new Declaratierijen(index), termijnrijen, Bezorgpogingen, new Stufverwijzingen(tabellen)],
            new Auditruimer(tabellen, blobs, dagindex, Dossiers), new Logboekopruiming(blobs, Dossiers), new Opruimverslag(Dossiers), zegels,
            new Bewaarstand(tabellen), opslag.Klok, NullLogger<Opruimer>.Instance);
        _stappen = new IStap[]
        {
            new Valideren(Validator, blobs, Dossiers, bron, new GeenContracten(), bevindingen, new Zoekindex(tabellen), _bus),
            new Verwerken(
                Dossiers, bevindingen, registratie, new Afdoening(new Routering(partijen), Berichtsoorten.Ingebouwd), Voorstellen,
                new Beantwoorden(opsteller, Berichtsoorten.Ingebouwd, blobs, Dossiers, _bus, opslag.Ids, opslag.Klok),
                Koppelingen, termijnen, wachten, declaraties, _bus),
            new Bezorgen(Dossiers, Postbussen, partijen, _bus),
        }.ToDictionary(stap => stap.Wachtrij);
    }

    /// <summary>Stand for the BSNs in every test.</summary>
    public static Pseudoniemen Pseudoniemen { get; } = Pseudoniemen.Lees([], demo: true);

    public Registerkast Register { get; }

    public Bezorgpogingen Bezorgpogingen { get; }

    public Inlezen Inlezen { get; }

    public Herbouw Herbouw { get; }

    public Declaratielijst Declaratielijst { get; }

    public Voorstellen Voorstellen { get; }

    public Bevindingen Bevindingen { get; }

    public IDossiers Dossiers { get; }

    public Postbussen Postbussen { get; }

    public Koppelingen Koppelingen { get; }

    public Dodebrievenbak Bak { get; }

    public Auditverificatie Verificatie { get; }

    public Ontvangen Ontvangen { get; }

    public Vastleggen Vastleggen { get; }

    public Herstellen Herstellen { get; }

    public Hub.Keten.Corrigeren.Corrigeren Corrigeren { get; }

    public Correctiebesluiten Correctiebesluiten { get; }

    public Verwerkingenlogboek Logboek { get; }

    public Dempingen Dempingen { get; }

    public Oorzakenoverzicht Oorzaken { get; }

    public Takenlijst Takenlijst { get; }

    public Taakbrieven Taakbrieven { get; }

    public Taakuitvoerder Taken { get; }

    public Bevestigen Bevestigen { get; }

    public Termijnlijsten Termijnlijsten { get; }

    public Wachtkamer Wachtkamer { get; }

    public Termijnbewaking Termijnbewaking { get; }

    public Veger Veger { get; }

    public Dagafsluiting Dagafsluiting { get; }

    public Opruimer Opruimer { get; }

    public Task<Ontvangstuitkomst> BiedAanAsync(byte[] bericht, string inzender) =>
        Ontvangen.VoerUitAsync(new MemoryStream(bericht), Optreden.Zelf(inzender), "192.0.2.1", default);

    /// <summary>Offers a message and lets it go through the whole hub.</summary>
    public async Task DoorloopAsync((byte[] Inhoud, Berichtkop Kop) bericht)
    {
        await BiedAanAsync(bericht.Inhoud, bericht.Kop.Inzender);
        await PompAsync();
    }

    /// <summary>Handles every visible queue message, and those that follow from it, until there is none.</summary>
    public async Task PompAsync()
    {
        while (await PompEenmaalAsync())
        {
            // Each round may have put new messages on the queues.
        }
    }

    /// <summary>Handles what is visible on these queues now, and nothing that follows from it.</summary>
    public async Task<bool> PompEenmaalAsync(params string[] wachtrijen)
    {
        var iets = false;
        foreach (var wachtrij in wachtrijen.DefaultIfEmpty().SelectMany(w => w is null ? Wachtrijdefinities.Lees().Select(d => d.Naam) : [w]))
        {
            foreach (var aflevering in await _bus.OntvangAsync(wachtrij, 32, default))
            {
                iets = true;
                if (_stappen.TryGetValue(wachtrij, out var stap))
                    await _uitvoerder.VoerUitAsync(stap, aflevering.Bericht.Lichaam, default);
                else if (wachtrij == Wachtrijen.Herstel)
                    await Taken.VoerUitAsync(Opdracht.Lees(aflevering.Bericht.Lichaam)!.Bericht, default);
                else
                    await Vastleggen.VoerUitAsync(aflevering.Bericht.Lichaam, aflevering.Bericht.Eigenschappen, default);
                await aflevering.VoltooiAsync(default);
            }
        }

        return iets;
    }
}
