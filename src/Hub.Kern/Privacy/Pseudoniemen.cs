using System.Text;

namespace Hub.Kern.Privacy;

/// <summary>
/// What stands for a BSN everywhere but in blobs and in the parties' own XML (AVG-03, GOV-12): a keyed HMAC that only who has the
/// key can compute, <c>&lt;key id&gt;-&lt;32 hexadecimal characters&gt;</c>, safe in table keys, URLs and logs. The key id in front makes
/// rotation possible: what is written gets the newest key, what is looked up is tried under each. Immutable, so thread-safe.
/// </summary>
public sealed class Pseudoniemen
{
    /// <summary>Number of characters of a pseudonym.</summary>
    public const int Lengte = 8 + 1 + (2 * Pseudoniemsleutel.PseudoniemBytes);

    /// <summary>The key of the demo: public, so it protects nothing and is refused outside demo mode.</summary>
    public const string Demosleutel = "ZGVtbyBkZW1vIGRlbW8gZGVtbyBkZW1vIGRlbW8gZGVtbyE=";

    readonly Pseudoniemsleutel[] _nieuwsteEerst;

    Pseudoniemen(IEnumerable<Pseudoniemsleutel> oudsteEerst) => _nieuwsteEerst = [.. oudsteEerst.Reverse()];

    /// <summary>Makes pseudonyms with these keys.</summary>
    /// <param name="sleutels">In Base64, the newest last: a new key is one setting more. Empty in demo mode: the demo key.</param>
    /// <param name="demo">True in demo mode.</param>
    /// <exception cref="ConfiguratieException">No key, a key that is none, the same twice, or the demo key outside demo mode.</exception>
    public static Pseudoniemen Lees(IReadOnlyList<string> sleutels, bool demo)
    {
        if (sleutels.Count == 0 && !demo)
            throw Fout(0, "ontbreekt: zonder sleutel kan de hub geen BSN onherkenbaar maken. Maak er een met 'openssl rand -base64 32'.");
        var gelezen = sleutels.DefaultIfEmpty(Demosleutel).Select(Lees).ToArray();
        if (!demo && Array.FindIndex(gelezen, s => s.Id == Lees(Demosleutel, 0).Id) is >= 0 and var openbaar)
            throw Fout(openbaar, "is de demosleutel; die is openbaar.");
        var dubbel = Array.FindLastIndex(gelezen, s => Array.FindIndex(gelezen, e => e.Id == s.Id) is var eerste && gelezen[eerste] != s);
        if (dubbel >= 0)
            throw Fout(dubbel, "staat er twee keer.");
        return new Pseudoniemen(gelezen);
    }

    /// <summary>The pseudonym under which something new is written.</summary>
    /// <param name="soort">What the value is.</param>
    /// <param name="waarde">1 to 256 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">Empty or longer; the exception does not hold it.</exception>
    public string Van(Persoonsgegeven soort, string waarde) => Van(soort, Encoding.UTF8.GetBytes(waarde));

    /// <summary>The pseudonym of a value as it stands in a message, in UTF-8.</summary>
    public string Van(Persoonsgegeven soort, ReadOnlySpan<byte> waarde) => _nieuwsteEerst[0].Pseudoniem(soort, waarde);

    /// <summary>Every pseudonym under which something may have been written: first the newest key's, so the first that is found is the one to keep.</summary>
    public IReadOnlyList<string> Mogelijke(Persoonsgegeven soort, string waarde)
    {
        var bytes = Encoding.UTF8.GetBytes(waarde);
        return [.. _nieuwsteEerst.Select(sleutel => sleutel.Pseudoniem(soort, bytes))];
    }

    static Pseudoniemsleutel Lees(string base64, int plaats)
    {
        try
        {
            return Pseudoniemsleutel.Lees(base64);
        }
        catch (FormatException fout)
        {
            throw Fout(plaats, $"is geen sleutel: {fout.Message}");
        }
    }

    static ConfiguratieException Fout(int plaats, string melding) => new($"De instelling Hub__Pseudoniemsleutels__{plaats} {melding}");
}
