using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Termijnen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>A hub through which toewijzingen, starts and stops go, and whose days pass one by one.</summary>
sealed class Leveringsproef
{
    readonly Partijregister _partijen;
    readonly Dictionary<string[], (byte[] Inhoud, Berichtkop Kop)> _berichten = [];
    int _begin;

    Leveringsproef(Proefopslag opslag, Partijregister partijen)
    {
        (Opslag, _partijen) = (opslag, partijen);
        Proces = new Proefproces(opslag, partijen: partijen);
    }

    public Proefopslag Opslag { get; }

    public Proefproces Proces { get; }

    public static async Task<Leveringsproef> MaakAsync(Partijregister? partijen = null) =>
        new(await Proefopslag.MaakAsync(), partijen ?? Proefpartijen.MetGrondslag);

    /// <summary>Sends messages in words, each through the whole hub; the same one again is the same message.</summary>
    public async Task StuurAsync(params string[][] berichten)
    {
        foreach (var bericht in berichten)
            await Proces.DoorloopAsync(Bericht(bericht));
    }

    /// <summary>As <see cref="StuurAsync"/>, by a process that dies.</summary>
    public async Task MetStoringAsync(Storing storing, string[][] berichten)
    {
        var proces = new Proefproces(Opslag, storing, _partijen);
        foreach (var bericht in berichten)
            await Storing.ProbeerAsync(() => proces.DoorloopAsync(Bericht(bericht)));
    }

    /// <summary>Lets days pass, with what the hub does on each.</summary>
    public async Task NaarAsync(params string[] dagen)
    {
        foreach (var dag in dagen.Select(DateOnly.Parse))
        {
            while (Nederland.Datum(Opslag.Klok.GetUtcNow()) < dag)
            {
                Opslag.Klok.Vooruit(TimeSpan.FromDays(1));
                await Proces.Veger.VeegAsync(default);
                await Proces.PompAsync();
                await Proces.Termijnbewaking.BewaakAsync(default);
            }
        }
    }

    /// <summary>The starts and stops that a party sees.</summary>
    public async Task<List<string>> LijstAsync(string partij) =>
    [
        .. (await Proces.LijstAsync(partij)).Where(t => t.Soort is "start" or "stop")
            .Select(t => $"{t.Soort} {t.Toewijzing} {t.Begin:yyyy-MM-dd} {t.Limiet:yyyy-MM-dd} {t.Rol}"),
    ];

    /// <summary>What was noted about them in the dossier of a message, with the day.</summary>
    public async Task<List<string>> HerinneringenAsync(string bericht) =>
    [
        .. (await Proces.HerinneringenAsync(bericht)).Where(g => g.Gegeven("toewijzing") is not null)
            .Select(g => $"{Nederland.Datum(g.Tijdstip):yyyy-MM-dd} {g.Inhoud.Resultaat}"),
    ];

    (byte[] Inhoud, Berichtkop Kop) Bericht(string[] tekst) =>
        _berichten.TryGetValue(tekst, out var bericht) ? bericht : _berichten[tekst] = Termijnproef.Schrijf(_begin++, tekst);
}
