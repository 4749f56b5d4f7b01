using Hub.Kern.Contracten;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>Reads and judges a file with contracts or translations as a whole: any fault refuses all of it. Thread-safe.</summary>
/// <param name="release">The release whose code lists are used.</param>
public sealed class Contractbestand(string release)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Most lines in a file.</summary>
    public const int MaxRegels = 50_000;

    readonly Contractlezer _lezer = new(release);

    /// <summary>Reads a file; what it holds counts only when there are no faults.</summary>
    /// <param name="bestand">CSV or JSON in UTF-8; the first character tells which.</param>
    /// <param name="inkoper">Whose contracts they are.</param>
    internal Bestandsinhoud Lees(byte[] bestand, Inkoper inkoper)
    {
        var fouten = new Foutenlijst();
        var ruw = LeesRuw(bestand, fouten);
        if (ruw.Regels.Count > MaxRegels)
            fouten.Meld(ruw.Regels[MaxRegels].Regelnummer, 0, null, $"Een bestand heeft hoogstens {MaxRegels} regels; verdeel het over gemeenten.");
        else if (ruw.Regels.Count == 0 && !fouten.Zijn)
            fouten.Meld(0, 0, null, "Er staan geen regels in het bestand.");
        else if (inkoper.Gemeenten.Count == 0)
            fouten.Meld(0, 0, null, $"Bij {inkoper.Code} horen op deze hub geen gemeenten.");
        else if (ruw.Soort == Bestandssoort.Contracten)
            return new Bestandsinhoud(ruw.Soort, Neem(ruw, fouten, r => _lezer.Lees(r, inkoper), Contractcontrole.Beoordeel), [], fouten.Alle);
        else if (ruw.Soort == Bestandssoort.Vertalingen)
            return new Bestandsinhoud(ruw.Soort, [], Neem(ruw, fouten, r => Vertalinglezer.Lees(r, inkoper), Vertalingcontrole.Beoordeel), fouten.Alle);
        return new Bestandsinhoud(ruw.Soort, [], [], fouten.Alle);
    }

    /// <summary>The lines of a file without judging them.</summary>
    internal static Ruwbestand LeesRuw(byte[] bestand, Foutenlijst fouten)
    {
        var begin = bestand.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        return begin.Length > 0 && begin[0] is (byte)'{' or (byte)'[' ? new Jsonbron(fouten).Lees(bestand) : new Csvbron(fouten, Bestandssoort.Alle).Lees(bestand);
    }

    static List<Invoer<T>> Neem<T>(
        Ruwbestand ruw, Foutenlijst fouten, Func<Regellezer, Invoer<T>?> lees, Action<IReadOnlyList<Invoer<T>>, Foutenlijst> beoordeelSamen)
    {
        List<Invoer<T>> invoer = [.. ruw.Regels.TakeWhile(_ => !fouten.IsVol).Select(r => lees(new Regellezer(r, fouten))).OfType<Invoer<T>>()];
        beoordeelSamen(invoer, fouten);
        return invoer;
    }
}

/// <summary>What a file holds.</summary>
/// <param name="Soort">Which kind, or null when that could not be told.</param>
/// <param name="Contracten">Its agreements.</param>
/// <param name="Vertalingen">Its translations.</param>
/// <param name="Fouten">What is wrong; when there is anything, the rest has no use.</param>
sealed record Bestandsinhoud(
    Bestandssoort? Soort, IReadOnlyList<Invoer<Contractregel>> Contracten, IReadOnlyList<Invoer<Productvertaling>> Vertalingen,
    IReadOnlyList<Bestandsfout> Fouten);
