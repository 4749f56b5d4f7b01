using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hub.Kern.Berichten;
using Hub.Kern.Contracten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Lezen;
using Hub.Validatie.Niveau1;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Regels;

/// <summary>
/// The rules about the content of one message type (levels 2 and 4), at work on one message after another. Each rule is a method
/// with its code as its name; which rules a message has stands in <c>Berichtregels.Toepassing</c>. Keeps one class of each kind,
/// sets of keys and sums, whatever the size of the message (ONTWERP §4). Not thread-safe.
/// </summary>
sealed partial class Berichtregels
{
    readonly Klassenlezer _lezer;
    readonly Regelbronnen _bronnen;
    readonly List<Toegepast> _toegepast = [];
    readonly Dictionary<Klasse, List<Post>> _posten = [];
    readonly Veld _dagtekening;
    Bevindingenlijst _bevindingen = new();
    List<Klassefout> _fouten = [];
    bool _isOnjuist; // at level 2

    /// <summary>The rules of a message type.</summary>
    /// <param name="schema">The message type.</param>
    /// <param name="bronnen">What level 4 compares with.</param>
    public Berichtregels(Berichtschema schema, Regelbronnen bronnen)
    {
        (_lezer, _bronnen) = (new Klassenlezer(schema), bronnen);
        _dagtekening = _lezer.Bericht.Veld("Header/BerichtIdentificatie/Dagtekening");
        Pas(schema.Soort.Naam);
    }

    /// <summary>The rules and the elements that they look at.</summary>
    public IReadOnlyList<Toegepast> Toegepast => _toegepast;

    /// <summary>What the parties of the message agreed (TR346, TR381).</summary>
    public Contractlijst Contracten { get; set; } = Contractlijst.Leeg;

    /// <summary>Follows the message that they judge.</summary>
    public Klassenlezer Lezer => _lezer;

    /// <summary>What was found in the message that was read, by place; the next message starts with nothing found.</summary>
    public Regeluitkomst NeemUitkomst()
    {
        var uitkomst = new Regeluitkomst([.. _bevindingen.Alle.OrderBy(bevinding => bevinding.Offset)], [.. _fouten.OrderBy(fout => fout.Offset)]);
        (_bevindingen, _fouten, _isOnjuist) = (new Bevindingenlijst(), [], false);
        return uitkomst;
    }

    // A rule about one element of a class: judged when the class has been read, placed at the element or, when that is not there, at its class.
    void Regel(Klasse klasse, Veld veld, Func<string?> toets, [CallerMemberName] string code = "")
    {
        _toegepast.Add(new Toegepast(code, veld.Knoop));
        Bij(klasse).Add(new Post(Regelcatalogus.Met(code), veld, toets));
    }

    // A rule about a class as a whole.
    void Regel(Klasse klasse, Func<string?> toets, [CallerMemberName] string code = "")
    {
        _toegepast.Add(new Toegepast(code, klasse.Knoop));
        Bij(klasse).Add(new Post(Regelcatalogus.Met(code), null, toets));
    }

    List<Post> Bij(Klasse klasse)
    {
        if (!_posten.TryGetValue(klasse, out var posten))
        {
            _posten[klasse] = posten = [];
            klasse.BijEinde(() => Beoordeel(klasse, posten));
        }

        return posten;
    }

    void Beoordeel(Klasse klasse, List<Post> posten)
    {
        foreach (ref readonly var post in CollectionsMarshal.AsSpan(posten))
        {
            if (post.Toets() is { } melding)
                Meld(post.Diagnose, _lezer.Pad(post.Veld?.Knoop ?? klasse.Knoop), post.Veld is { IsGevuld: true } veld ? veld.Plek : klasse.Plek, melding);
        }
    }

    void Meld(Diagnose diagnose, string pad, in Positie plek, string melding)
    {
        _bevindingen.Voeg(new Plek(pad, plek).Met(diagnose, melding));
        if (diagnose.Niveau != Niveau.Berichtinhoud || !_isOnjuist)
            _fouten.Add(new Klassefout(plek.Offset, diagnose.Retourcode!, pad.StartsWith("Header", StringComparison.Ordinal)));
        _isOnjuist |= diagnose.Niveau == Niveau.Berichtinhoud;
    }

    readonly record struct Post(Diagnose Diagnose, Veld? Veld, Func<string?> Toets);

    static string? Als(bool fout, string melding) => fout ? melding : null;

    // A condition in both directions: filled when it must be, empty otherwise.
    static string? Precies(Veld veld, bool verplicht, string waaromVerplicht, string waaromLeeg) =>
        verplicht == veld.IsGevuld ? null : verplicht ? waaromVerplicht : waaromLeeg;
}

/// <summary>A rule on an element of a message type.</summary>
/// <param name="Regel">Its code.</param>
/// <param name="Knoop">The element or class in the schema.</param>
readonly record struct Toegepast(string Regel, int Knoop);

/// <summary>What the rules found in one message.</summary>
/// <param name="Bevindingen">By place, at most <see cref="Berichtgrenzen.MaxBevindingen"/>.</param>
/// <param name="Fouten">By place, as <see cref="Kern.Poorten.Validatieuitkomst.Fouten"/>.</param>
sealed record Regeluitkomst(IReadOnlyList<Bevinding> Bevindingen, IReadOnlyList<Klassefout> Fouten)
{
    public static Regeluitkomst Leeg { get; } = new([], []);
}
