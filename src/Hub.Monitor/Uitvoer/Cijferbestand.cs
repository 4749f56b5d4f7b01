using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hub.Monitor.Cijfers;

namespace Hub.Monitor.Uitvoer;

/// <summary>
/// Tables as CSV that a spreadsheet opens safely: a text that would start a formula (<c>= + - @</c>, tab, return) is marked as text, and all
/// text is quoted where needed. UTF-8 with a mark, semicolons, amounts in euros with a comma, one table after the other.
/// </summary>
public static class Cijferbestand
{
    /// <summary>What a suppressed figure shows.</summary>
    public const string Onderdrukt = "< 10";

    static readonly CultureInfo Nederlands = Maak();

    static readonly CsvConfiguration Configuratie = new(CultureInfo.InvariantCulture) { Delimiter = ";" };

    /// <summary>The tables as CSV.</summary>
    public static byte[] Csv(IEnumerable<Cijfertabel> tabellen)
    {
        using var doel = new MemoryStream();
        using (var schrijver = new CsvWriter(new StreamWriter(doel, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Configuratie))
        {
            foreach (var (index, tabel) in tabellen.Index())
            {
                if (index > 0)
                    schrijver.NextRecord();
                Schrijf(schrijver, tabel);
            }
        }

        return doel.ToArray();
    }

    static void Schrijf(CsvWriter schrijver, Cijfertabel tabel)
    {
        Regel(schrijver, [Veilig(tabel.Titel), Veilig(tabel.Toelichting ?? "")]);
        Regel(schrijver, [Veilig($"{tabel.Rijkop} (code)"), Veilig(tabel.Rijkop), .. tabel.Kolommen.Select(k => Veilig(k.Naam))]);
        foreach (var rij in tabel.Rijen.Concat(tabel.Totaal is { } totaal ? [totaal] : []))
        {
            Regel(schrijver, [Veilig(rij.Sleutel), Veilig(rij.Naam), .. tabel.Kolommen.Zip(rij.Cijfers, (kolom, cijfer) => Cel(cijfer, kolom.Soort))]);
        }
    }

    // A number is written as such: a minus before it is no formula, and marking it would make it a text.
    static string Cel(Cijfer cijfer, Cijfersoort soort) => cijfer.Waarde is null ? Veilig(Tekst(cijfer, soort)) : Tekst(cijfer, soort);

    // What the writer would escape, without what it would do to numbers.
    static string Veilig(string tekst) => tekst.Length > 0 && Configuratie.InjectionCharacters.Contains(tekst[0]) ? $"'{tekst}" : tekst;

    /// <summary>A figure as people read it, without its unit; empty when there is none.</summary>
    public static string Tekst(Cijfer cijfer, Cijfersoort soort) =>
        cijfer.Onderdrukt ? Onderdrukt : cijfer.Tekst ?? (cijfer.Waarde is { } waarde ? Getal(waarde, cijfer.Soort ?? soort) : "");

    static string Getal(decimal waarde, Cijfersoort soort) =>
        soort == Cijfersoort.Eurocent ? (waarde / 100).ToString("0.00", Nederlands) : waarde.ToString("0.##", Nederlands);

    static void Regel(CsvWriter schrijver, IEnumerable<string> waarden)
    {
        foreach (var waarde in waarden)
            schrijver.WriteField(waarde);
        schrijver.NextRecord();
    }

    // The app knows no cultures but the invariant one.
    static CultureInfo Maak()
    {
        var cultuur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (cultuur.NumberFormat.NumberDecimalSeparator, cultuur.NumberFormat.NumberGroupSeparator) = (",", ".");
        return CultureInfo.ReadOnly(cultuur);
    }
}
