using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>Reads CSV (RFC 4180, UTF-8, separated by semicolons or commas, first line with column names) into lines.</summary>
/// <param name="fouten">Takes what is wrong.</param>
/// <param name="soorten">The kinds of file that it may be; the first is the one that is explained when it is none.</param>
sealed class Csvbron(Foutenlijst fouten, IReadOnlyList<Bestandssoort> soorten)
{
    const double MaxVeld = 2000; // characters

    Bestandssoort? _soort;
    string[] _koppen = [];

    /// <summary>Reads the file.</summary>
    public Ruwbestand Lees(byte[] bestand)
    {
        var regels = new List<Ruweregel>();
        using var tekst = new StreamReader(new MemoryStream(bestand), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var ontleder = new CsvParser(tekst, Configuratie(bestand));
        try
        {
            while (ontleder.Read() && !fouten.IsVol)
                Neem(ontleder, regels);
        }
        catch (DecoderFallbackException)
        {
            fouten.Meld(ontleder.RawRow + 1, 0, null, "Het bestand is geen UTF-8. Kies in Excel bij opslaan 'CSV UTF-8'.");
        }
        catch (CsvHelperException) // a value that never ends: a quote that is not closed
        {
            fouten.Meld(ontleder.RawRow + 1, 0, null, $"Deze regel is niet te lezen: een waarde is langer dan {MaxVeld} tekens of een aanhalingsteken wordt niet gesloten.");
        }

        if (_koppen.Length == 0 && !fouten.Zijn)
            fouten.Meld(0, 0, null, "Het bestand is leeg.");
        return new Ruwbestand(_soort, regels);
    }

    void Neem(CsvParser ontleder, List<Ruweregel> regels)
    {
        var nummer = ontleder.RawRow - ontleder.RawRecord.TrimEnd('\r', '\n').Count(c => c == '\n');
        var cellen = ontleder.Record ?? [];
        if (_koppen.Length == 0)
            NeemKoppen(cellen, nummer);
        else if (_soort is not null && Array.Exists(cellen, c => c.Length > 0))
            regels.Add(Regel(cellen, nummer));
    }

    void NeemKoppen(string[] cellen, int nummer)
    {
        _koppen = [.. cellen.Select(c => c.ToLowerInvariant())];
        _soort = soorten.FirstOrDefault(s => _koppen.Contains(s.Kenveld));
        if (_soort is null)
        {
            fouten.Meld(nummer, 0, null, $"De eerste regel noemt de kolommen niet; voor {soorten[0].Naam} zijn dat: {string.Join(';', soorten[0].Velden)}.");
            return;
        }

        foreach (var (index, kop) in _koppen.Index())
        {
            if (!_soort.Velden.Contains(kop))
                fouten.Meld(nummer, index + 1, null, $"Deze kolom hoort niet in een bestand met {_soort.Naam}; kies uit {string.Join(", ", _soort.Velden)}.");
            else if (Array.IndexOf(_koppen, kop) < index)
                fouten.Meld(nummer, index + 1, kop, "Deze kolom staat er twee keer.");
        }
    }

    Ruweregel Regel(string[] cellen, int nummer)
    {
        if (cellen.Skip(_koppen.Length).Any(c => c.Length > 0))
            fouten.Meld(nummer, _koppen.Length + 1, null, $"Deze regel heeft meer waarden dan de {_koppen.Length} kolommen van de eerste regel.");
        var gevuld = new Dictionary<string, Cel>(StringComparer.Ordinal);
        foreach (var (index, tekst) in cellen.Take(_koppen.Length).Index())
        {
            if (tekst.Length > 0)
                gevuld.TryAdd(_koppen[index], new Cel(tekst, nummer, index + 1));
        }

        return new Ruweregel(nummer, gevuld);
    }

    CsvConfiguration Configuratie(byte[] bestand) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = bestand.AsSpan()[..Math.Max(0, bestand.AsSpan().IndexOf((byte)'\n'))].Contains((byte)';') ? ";" : ",",
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = true,
        MaxFieldSize = MaxVeld,
        BadDataFound = slecht => fouten.Meld(slecht.Context.Parser?.RawRow ?? 0, 0, null, "Een aanhalingsteken staat midden in een waarde; verdubbel het en zet de hele waarde tussen aanhalingstekens."),
    };
}
