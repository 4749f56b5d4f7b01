using System.Text;
using System.Text.Json;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>
/// Reads JSON into lines: <c>{"contracten":[{"contract":"…","tarief":6250,"gemeenten":["0268"]}]}</c>, with the same names as the
/// columns of CSV. Values may be texts, numbers, null, or a list of texts.
/// </summary>
/// <param name="fouten">Takes what is wrong.</param>
sealed class Jsonbron(Foutenlijst fouten)
{
    const string Schema = "$schema";

    Plaatsen _plaatsen = null!;

    /// <summary>Reads the file.</summary>
    public Ruwbestand Lees(byte[] bestand)
    {
        var begin = bestand.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        _plaatsen = new Plaatsen(bestand, begin);
        var lezer = new Utf8JsonReader(bestand.AsSpan(begin));
        var regels = new List<Ruweregel>();
        try
        {
            return new Ruwbestand(LeesBestand(ref lezer, regels), regels);
        }
        catch (JsonException fout)
        {
            fouten.Meld((int)(fout.LineNumber ?? 0) + 1, (int)(fout.BytePositionInLine ?? 0) + 1, null, "Hier is het geen JSON meer: " + fout.Message.Split(" LineNumber")[0]);
            return new Ruwbestand(null, []);
        }
    }

    Bestandssoort? LeesBestand(ref Utf8JsonReader lezer, List<Ruweregel> regels)
    {
        Bestandssoort? soort = null;
        if (!lezer.Read() || lezer.TokenType != JsonTokenType.StartObject)
            MeldHier(lezer, null, "Het bestand begint met een object: {\"contracten\":[…]}.");
        while (!fouten.Zijn && lezer.Read() && lezer.TokenType == JsonTokenType.PropertyName)
        {
            var naam = lezer.GetString();
            lezer.Read();
            if (naam == Schema)
                continue;
            if (soort is null && Bestandssoort.Alle.FirstOrDefault(s => s.Naam == naam) is { } gevonden && lezer.TokenType == JsonTokenType.StartArray)
                LeesRegels(ref lezer, soort = gevonden, regels);
            else
                MeldHier(lezer, null, "Een bestand heeft één lijst, die 'contracten' of 'vertalingen' heet.");
        }

        if (soort is null && !fouten.Zijn)
            fouten.Meld(0, 0, null, "Het bestand heeft geen lijst 'contracten' of 'vertalingen'.");
        while (!fouten.Zijn && lezer.Read())
            continue; // what follows the object is no JSON
        return soort;
    }

    void LeesRegels(ref Utf8JsonReader lezer, Bestandssoort soort, List<Ruweregel> regels)
    {
        while (lezer.Read() && lezer.TokenType != JsonTokenType.EndArray && !fouten.IsVol)
        {
            if (lezer.TokenType == JsonTokenType.StartObject)
                regels.Add(LeesRegel(ref lezer, soort));
            else
                Overslaan(ref lezer, null, "Hier hoort een object met de velden van één regel.");
        }
    }

    Ruweregel LeesRegel(ref Utf8JsonReader lezer, Bestandssoort soort)
    {
        var begin = _plaatsen.Van(lezer.TokenStartIndex);
        var cellen = new Dictionary<string, Cel>(StringComparer.Ordinal);
        while (lezer.Read() && lezer.TokenType == JsonTokenType.PropertyName)
        {
            var naam = lezer.GetString()!;
            var bekend = soort.Velden.Contains(naam);
            if (!bekend)
                MeldHier(lezer, null, $"Dit veld hoort niet in {soort.Naam}; kies uit {string.Join(", ", soort.Velden)}.");
            else if (cellen.ContainsKey(naam))
                MeldHier(lezer, naam, "Dit veld staat er twee keer.");
            lezer.Read();
            var (regelnummer, kolom) = _plaatsen.Van(lezer.TokenStartIndex);
            if (Tekst(ref lezer, naam) is { Length: > 0 } tekst && bekend)
                cellen.TryAdd(naam, new Cel(tekst, regelnummer, kolom));
        }

        return new Ruweregel(begin.Regelnummer, cellen);
    }

    string? Tekst(ref Utf8JsonReader lezer, string veld)
    {
        switch (lezer.TokenType)
        {
            case JsonTokenType.String:
                return lezer.GetString()!.Trim();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(lezer.ValueSpan);
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.StartArray:
                return Lijst(ref lezer, veld);
            default:
                Overslaan(ref lezer, veld, "Hier hoort een tekst, een getal of een lijst van teksten.");
                return null;
        }
    }

    string Lijst(ref Utf8JsonReader lezer, string veld)
    {
        var delen = new List<string>();
        while (lezer.Read() && lezer.TokenType != JsonTokenType.EndArray)
        {
            if (lezer.TokenType == JsonTokenType.String)
                delen.Add(lezer.GetString()!);
            else
                Overslaan(ref lezer, veld, "In deze lijst horen alleen teksten.");
        }

        return string.Join(' ', delen);
    }

    void Overslaan(ref Utf8JsonReader lezer, string? veld, string melding)
    {
        MeldHier(lezer, veld, melding);
        lezer.Skip();
    }

    void MeldHier(in Utf8JsonReader lezer, string? veld, string melding)
    {
        var (regelnummer, kolom) = _plaatsen.Van(lezer.TokenStartIndex);
        fouten.Meld(regelnummer, kolom, veld, melding);
    }

    /// <summary>Line and column of a byte.</summary>
    sealed class Plaatsen(byte[] bestand, int begin)
    {
        readonly List<int> _regels = [begin, .. Enumerable.Range(begin, bestand.Length - begin).Where(i => bestand[i] == '\n').Select(i => i + 1)];

        public (int Regelnummer, int Kolom) Van(long positie)
        {
            var plek = (int)positie + begin;
            var index = _regels.BinarySearch(plek);
            var regel = index >= 0 ? index : ~index - 1;
            return (regel + 1, Encoding.UTF8.GetCharCount(bestand, _regels[regel], plek - _regels[regel]) + 1);
        }
    }
}
