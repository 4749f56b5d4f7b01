using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Beoordelen;
using Hub.Keten.Koppelen;
using Hub.Keten.Register;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Stappen;
using Hub.Keten.Tests.Geheugen;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Register.Simulatie;

/// <summary>The register on tables in memory, fed with messages without the steps before it; the parties answer themselves.</summary>
sealed class Jaarregister
{
    readonly GeheugenTabellen _tabellen = new();
    readonly GeheugenBlobs _blobs;
    readonly Enkeldossiers _dossiers = new();
    readonly Koppelingen _koppelingen;
    readonly Registratie _registratie;
    readonly Registerkast _kast;

    Jaarregister()
    {
        var klok = new Testklok();
        (_blobs, _koppelingen, _kast) = (new GeheugenBlobs(klok), new Koppelingen(_tabellen), new Registerkast(_tabellen));
        var bron = new Berichtbron(_dossiers, _blobs, new Archief(_blobs, Berichtsoorten.Ingebouwd, Berichtschemas.Ingebouwd, Proefproces.Pseudoniemen, klok), Berichtsoorten.Ingebouwd);
        var keten = new Ketenbeoordeling(
            _kast, new Nummerindex(_tabellen, Proefproces.Pseudoniemen), bron, new Beoordelaar(Ketenregels.Geen), Berichtschemas.Ingebouwd,
            Proefproces.Pseudoniemen);
        var partijen = new Partijregister(new Partijenconfiguratie
        {
            Partijen = [.. Enumerable.Range(1000, Jaar.Gemeenten).Select(code => new Partijregel
            {
                Code = $"{code}", Naam = $"{code}", Rol = Rol.Gemeente, Grondslag = "proef",
            })],
        });
        _registratie = new Registratie(keten, bron, _koppelingen, _dossiers, partijen, new GeenContracten());
    }

    public static async Task<Jaarregister> MaakAsync()
    {
        var register = new Jaarregister();
        foreach (var tabel in new[] { Registerkast.Tabel, Nummerindex.Tabel, Koppelingen.Tabel })
            await register._tabellen.MaakAsync(tabel, default);
        foreach (var bak in new[] { Ontvangst.Bak, Archief.Bak })
            await register._blobs.MaakAsync(bak, default);
        return register;
    }

    /// <summary>A message arrives, perhaps not for the first time.</summary>
    public async Task OntvangAsync(Jaarbericht bericht)
    {
        if (await _dossiers.LeesAsync(bericht.Id, default) is not { } dossier)
        {
            await using (var blob = _blobs.Schrijf(Ontvangst.Bak, bericht.Id, alsNieuw: true))
            {
                await blob.WriteAsync(bericht.Inhoud);
                await blob.VoltooiAsync(new Dictionary<string, string>(), default);
            }

            var ontvangst = Ontvangst.Van(bericht.Kop, bericht.AntwoordOp, "", bericht.Inhoud.Length, bericht.Id);
            dossier = (await _dossiers.OpenAsync(bericht.Id, ontvangst.AlsGebeurtenis("proef"), default))!;
        }

        if (bericht.AntwoordOp is { } vraag)
            await _koppelingen.KoppelAsync(vraag, bericht.Id, default);
        await _registratie.VerwerkAsync(dossier, Beoordeling.Goed, default);
    }

    public async Task<Clientdossier> DossierAsync((string Gemeente, string Bsn) sleutel) =>
        (await _kast.LeesAsync(sleutel.Gemeente, Registerbeeld.Client(sleutel.Bsn), default)).Dossier();
}
