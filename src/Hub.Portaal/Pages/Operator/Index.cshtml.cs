using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Keten.Termijnen;
using Hub.Keten.Zoeken;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Operator;

/// <summary>How the messages flow now: what came in, what lies where, what died, what is late.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class IndexModel(
    Doorstroom doorstroom, IEnumerable<IWachtrijmeting> metingen, Oorzakenoverzicht oorzaken, Termijnoverzicht termijnen,
    Berichtzoeker zoeker, Standtelling telling, Partijregister partijen, TimeProvider klok) : Portaalpagina
{
    /// <summary>When this was measured.</summary>
    public DateTimeOffset Nu { get; private set; }

    /// <summary>Messages per hour, the last 24 hours.</summary>
    public Grafiekgegevens Grafiek { get; private set; } = null!;

    /// <summary>Messages in the last 24 hours.</summary>
    public int Ontvangen { get; private set; }

    /// <summary>The queues, or null where they cannot be asked.</summary>
    public IReadOnlyList<Wachtrijstand>? Wachtrijen { get; private set; }

    /// <summary>The causes of open dead letters.</summary>
    public IReadOnlyList<Oorzaak> Oorzaken { get; private set; } = [];

    /// <summary>What is late, per gemeente.</summary>
    public IReadOnlyList<Gemist> Gemist { get; private set; } = [];

    /// <summary>The newest messages.</summary>
    public IReadOnlyList<Gevonden> Nieuwste { get; private set; } = [];

    /// <summary>Number of open dead letters.</summary>
    public int Doden => Oorzaken.Sum(oorzaak => oorzaak.Aantal);

    /// <summary>Where the messages of the last 24 hours are, at most a minute ago.</summary>
    public Standen Standen { get; private set; } = null!;

    /// <summary>The name of a gemeente.</summary>
    public string Naam(string code) => partijen.Zoek(code)?.Naam ?? code;

    /// <summary>Measures; each part on its own, so that one slow answer does not hold up the rest.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Nu = klok.GetUtcNow();
        var (uren, doden, telaat) = (doorstroom.LeesAsync(ct), oorzaken.RecentAsync(ct), termijnen.MaakAsync(ct));
        var nieuwste = zoeker.ZoekAsync(new Zoekvraag(Nu.AddHours(1 - Doorstroom.Uren), Nu.AddMinutes(1)), ct);
        var standen = telling.TelAsync(ct);
        Wachtrijen = metingen.FirstOrDefault() is { } meting ? await meting.MeetAsync(ct) : null;
        (Oorzaken, Gemist, Nieuwste) = (await doden, await telaat, (await nieuwste).Berichten);
        Standen = await standen;
        var geteld = await uren;
        Ontvangen = geteld.Sum(uur => uur.Aantal);
        Grafiek = new Grafiekgegevens(
            "Ontvangen berichten per uur, laatste 24 uur", [.. geteld.Select(uur => Nederlands.Tijd(uur.Uur))],
            [new Reeks("Berichten", [.. geteld.Select(uur => (double?)uur.Aantal)])]) { Puntnaam = "Uur" };
    }
}
