using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hub.Bezorging.Uitgaand;
using Hub.Functies.Opbouw;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Opslag.Audit;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Microsoft.AspNetCore.Http;

namespace Hub.Bezorging.Tests;

/// <summary>Storage that outlives the processes of a test.</summary>
sealed class Proefopslag
{
    readonly List<string> _ids = [];
    readonly ConcurrentDictionary<string, bool> _pogingen = new(); // that are being made, by message: true while the recipient waits for the clock

    Proefopslag()
    {
        Blobs = new GeheugenBlobs(Klok);
        Wachtrijen = new GeheugenWachtrijen(Klok);
        Bus = new Wachtrijbus(Wachtrijen, Wachtrijdefinities.Lees());
        Dossiers = new Dossierkast(Tabellen, new Dagindex(Tabellen), Klok);
    }

    public Testklok Klok { get; } = new();

    public GeheugenTabellen Tabellen { get; } = new();

    public GeheugenBlobs Blobs { get; }

    public GeheugenWachtrijen Wachtrijen { get; }

    public Wachtrijbus Bus { get; }

    public Dossierkast Dossiers { get; }

    /// <summary>Ids of what was taken in, in that order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>How many queue messages are being handled, by whatever process.</summary>
    public int Lopend;

    /// <summary>True while something is really under way between the hub and a recipient, which takes real time.</summary>
    public bool IsOnderweg => _pogingen.Values.Any(wacht => !wacht);

    public static async Task<Proefopslag> MaakAsync()
    {
        var opslag = new Proefopslag();
        foreach (var tabel in Opslagindeling.Tabellen)
            await opslag.Tabellen.MaakAsync(tabel, default);
        foreach (var bak in Opslagindeling.Bakken)
            await opslag.Blobs.MaakAsync(bak, default);
        await opslag.Bus.MaakAsync(default);
        return opslag;
    }

    /// <summary>A message that went through every step up to BezorgBericht, whose token is on the queue.</summary>
    public async Task<string> NeemInAsync(string ontvanger, byte[]? inhoud = null, string soort = "JW301", string? antwoordOp = null)
    {
        inhoud ??= System.Text.Encoding.UTF8.GetBytes($"<bericht nummer='{_ids.Count}'/>");
        var identificatie = $"{_ids.Count + 1:D6}";
        var id = BerichtId.Van(Proefpartijen.Inzender, soort, identificatie);
        var blob = $"proef/{identificatie}";
        await using (var schrijver = Blobs.Schrijf(Ontvangst.Bak, blob, alsNieuw: true))
        {
            await schrijver.WriteAsync(inhoud);
            await schrijver.VoltooiAsync(new Dictionary<string, string> { [Ontvangst.BerichtMetadata] = id }, default);
        }

        var ontvangst = new Ontvangst(
            soort, "ijw-3.2", Proefpartijen.Inzender, ontvanger, Proefpartijen.Inzender, ontvanger, identificatie, new DateOnly(2026, 1, 15),
            Convert.ToHexStringLower(SHA256.HashData(inhoud)), inhoud.Length, blob, antwoordOp);
        var dossier = (await Dossiers.OpenAsync(id, ontvangst.AlsGebeurtenis("192.0.2.1"), default))!;
        foreach (var handeling in new[] { Handeling.Gevalideerd, Handeling.Verwerkt })
            dossier = await Dossiers.BoekAsync(dossier, d => d.Heeft(handeling) ? null : NieuweGebeurtenis.DoorStap(handeling, "proef"), default);
        await Bus.StuurAsync(Kern.Poorten.Wachtrijen.Bezorgen, new Opdracht(id, ontvanger).AlsBusbericht(), TimeSpan.Zero, default);
        _ids.Add(id);
        Klok.Vooruit(TimeSpan.FromMilliseconds(10)); // no two at the same moment: their order is that of their times
        return id;
    }

    /// <summary>An attempt to hand over a message.</summary>
    public async Task<T> PoogAsync<T>(string bericht, Func<Task<T>> poging)
    {
        _pogingen[bericht] = false;
        try
        {
            return await poging();
        }
        finally
        {
            _pogingen.TryRemove(bericht, out _);
        }
    }

    /// <summary>What a recipient does that takes this much simulated time before it answers, or never answers.</summary>
    public async Task TreuzelAsync(HttpContext context, TimeSpan tijd)
    {
        var bericht = context.Request.Headers[Verzender.Berichtkop].ToString();
        _pogingen.TryUpdate(bericht, true, false);
        try
        {
            await Task.Delay(tijd, Klok, context.RequestAborted);
            _pogingen.TryUpdate(bericht, false, true);
        }
        catch (OperationCanceledException)
        {
            // The hub gave up, and may be trying again already.
        }
    }

    public async Task<Berichtstatus> StatusAsync(string id) => (await Dossiers.LeesAsync(id, default))!.Status;
}
