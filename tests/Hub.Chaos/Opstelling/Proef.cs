using System.Diagnostics;
using Hub.Chaos.Ontvangen;
using Hub.Chaos.Storen;
using Hub.Chaos.Tellen;
using Hub.Chaos.Verzenden;

namespace Hub.Chaos.Opstelling;

/// <summary>A run: messages flow while things break; then nothing breaks any more, what is under way arrives, and is counted.</summary>
public sealed class Proef : IAsyncDisposable
{
    static readonly TimeSpan Tik = TimeSpan.FromSeconds(1);
    readonly Proefopties _opties;
    readonly Buurt _buurt;
    readonly Verzending _verzending;
    readonly List<Ophaler> _ophalers;
    readonly Kwelgeest _kwelgeest;
    readonly Operator _operator;
    bool _bewaar;

    Proef(Proefopties opties, Buurt buurt)
    {
        (_opties, _buurt) = (opties, buurt);
        string[] Codes(bool gemeente) => [.. Deelnemer.Alle.Where(d => d.IsGemeente == gemeente).Select(d => d.Code)];
        _verzending = new Verzending(buurt.Adres, new Aanbod(opties.Seed, Codes(true), Codes(false)), opties.Verzenders);
        _ophalers = [.. Deelnemer.Alle.Where(d => d.Vorm is null).Select(d => new Ophaler(buurt.Adres, d.Code))];
        _kwelgeest = new Kwelgeest(
            buurt.Weer, buurt.Hub, [.. buurt.Ontvangers.Select(o => o.Proces)], new Random(opties.Seed), opties.Tussenpoos);
        _operator = new Operator(buurt.Adres);
    }

    /// <summary>Starts everything; nothing breaks yet that is not meant to.</summary>
    public static async Task<Proef> StartAsync(Proefopties opties, CancellationToken ct) => new(opties, await Buurt.StartAsync(opties.Seed, ct));

    /// <summary>Runs to the end.</summary>
    /// <param name="voortgang">Gets a line every second.</param>
    /// <param name="ct">Stops everything.</param>
    public async Task<Uitslag> DraaiAsync(IProgress<string> voortgang, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var halen = _ophalers.ConvertAll(o => o.HaalAsync(stop.Token));
        try
        {
            await LaatStromenAsync(voortgang, ct);
            await LaatTotRustKomenAsync(voortgang, ct);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(halen);
        }

        var ongelukken = new Dictionary<string, int>(_kwelgeest.Keren)
        {
            ["verbinding verbroken"] = _buurt.Weer.Keren(Lot.Weg), ["afgekapt"] = _buurt.Weer.Keren(Lot.Half), ["vertraagd"] = _buurt.Weer.Keren(Lot.Later),
        };
        return await new Telling(_buurt).TelAsync([.. _verzending.Aangenomen], Aankomsten(), _verzending.Aangeboden, _operator.Hersteld, ongelukken, ct);
    }

    /// <summary>Keeps the logs.</summary>
    /// <returns>Where they are.</returns>
    public string Bewaar()
    {
        _bewaar = true;
        return _buurt.Map;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _buurt.DisposeAsync();
        _verzending.Dispose();
        _operator.Dispose();
        _ophalers.ForEach(o => o.Dispose());
        if (!_bewaar)
            Directory.Delete(_buurt.Map, recursive: true);
    }

    async Task LaatStromenAsync(IProgress<string> voortgang, CancellationToken ct)
    {
        using var genoeg = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var verzenden = _verzending.VerzendAsync(genoeg.Token, ct);
        var kwellen = _kwelgeest.KwelAsync(genoeg.Token);
        for (var klok = Stopwatch.StartNew(); klok.Elapsed < _opties.Duur; await Task.Delay(Tik, ct))
        {
            if (verzenden.IsFaulted)
                await verzenden; // a refusal: going on would prove nothing
            voortgang.Report($"{klok.Elapsed:mm\\:ss} van {_opties.Duur:mm\\:ss} · {Stand()} · {Ongelukken()}");
        }

        await genoeg.CancelAsync();
        await kwellen;
        _buurt.Weer.IsSlecht = false;
        await verzenden;
    }

    async Task LaatTotRustKomenAsync(IProgress<string> voortgang, CancellationToken ct)
    {
        var (klok, aangekomen) = (Stopwatch.StartNew(), -1);
        while (Openstaand() is > 0 and var open && klok.Elapsed < _opties.Geduld)
        {
            await _operator.HerstelAsync(ct);
            var nu = Aankomsten().Count;
            if (nu != aangekomen)
                klok.Restart();
            aangekomen = nu;
            voortgang.Report($"tot rust komen · {Stand()} · nog {open}");
            await Task.Delay(Tik, ct);
        }
    }

    int Openstaand()
    {
        var er = Aankomsten().Select(a => a.Bericht).ToHashSet();
        return _verzending.Aangenomen.Sum(a => (er.Contains(a.Id) ? 0 : 1) + (er.Contains(a.Antwoord) ? 0 : 1));
    }

    List<Aankomst> Aankomsten() =>
        [.. _ophalers.SelectMany(o => o.Aankomsten), .. _buurt.Ontvangers.SelectMany(o => _buurt.Ontvangen(o.Code))];

    string Stand() => $"{_verzending.Aangenomen.Count} aangenomen, {Aankomsten().Count} aangekomen";

    string Ongelukken() => string.Join(", ", _kwelgeest.Keren.Select(k => $"{k.Key} {k.Value}×"));
}
