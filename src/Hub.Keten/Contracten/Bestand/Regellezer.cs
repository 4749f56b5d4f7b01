using System.Globalization;

namespace Hub.Keten.Contracten.Bestand;

/// <summary>Takes the values of one line and says of each what is wrong with it. Not thread-safe.</summary>
/// <param name="regel">The line.</param>
/// <param name="fouten">Takes what is wrong.</param>
sealed class Regellezer(Ruweregel regel, Foutenlijst fouten)
{
    static readonly string[] Datumvormen = ["yyyy-MM-dd", "d-M-yyyy"]; // as the standard writes them, and as Excel does in the Netherlands

    /// <summary>The line number.</summary>
    public int Regelnummer => regel.Regelnummer;

    /// <summary>False when something in this line is wrong.</summary>
    public bool IsGoed { get; private set; } = true;

    /// <summary>True when the value is there.</summary>
    public bool Heeft(string veld) => regel.Cellen.ContainsKey(veld);

    /// <summary>A fault about a value, or about the line when the value is not there.</summary>
    public void Meld(string veld, string melding)
    {
        IsGoed = false;
        var cel = regel.Cellen.TryGetValue(veld, out var gevonden) ? gevonden : new Cel("", regel.Regelnummer, 0);
        fouten.Meld(cel.Regelnummer, cel.Kolom, veld, melding);
    }

    /// <summary>A text, or null when it is not there.</summary>
    public string? Tekst(string veld, int hoogstens)
    {
        if (!regel.Cellen.TryGetValue(veld, out var cel))
            return null;
        if (cel.Tekst.Length > hoogstens || cel.Tekst.Any(char.IsControl))
            Meld(veld, $"Hoogstens {hoogstens} tekens, zonder regeleinden.");
        return cel.Tekst;
    }

    /// <summary>A text that must be there.</summary>
    public string Verplicht(string veld, int hoogstens)
    {
        if (!Heeft(veld))
            Meld(veld, "Deze waarde is verplicht.");
        return Tekst(veld, hoogstens) ?? "";
    }

    /// <summary>A code of so many digits, or null when it is not there.</summary>
    public string? Cijfers(string veld, int aantal)
    {
        var tekst = Tekst(veld, aantal);
        if (tekst is not null && !(tekst.Length == aantal && tekst.All(char.IsAsciiDigit)))
            Meld(veld, $"Dit hoort uit {aantal} cijfers te bestaan; Excel laat nullen vooraan weg als de kolom geen tekst is.");
        return tekst;
    }

    /// <summary>A whole number within bounds, or null when it is not there.</summary>
    public long? Getal(string veld, long minstens, long hoogstens)
    {
        if (Tekst(veld, 20) is not { } tekst)
            return null;
        if (long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= minstens && getal <= hoogstens)
            return getal;
        Meld(veld, $"Hier hoort een heel getal van {minstens} tot en met {hoogstens}, zonder punt of komma.");
        return null;
    }

    /// <summary>A date from the start of the Jeugdwet on, or null when it is not there.</summary>
    public DateOnly? Datum(string veld)
    {
        if (Tekst(veld, 10) is not { } tekst)
            return null;
        if (DateOnly.TryParseExact(tekst, Datumvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            && datum.Year is >= 2015 and < 2100)
            return datum;
        Meld(veld, "Hier hoort een datum van 2015 tot 2100; schrijf JJJJ-MM-DD.");
        return null;
    }

    /// <summary>The first and the last day; the last is null when it is open.</summary>
    public (DateOnly Ingang, DateOnly? Einde) Geldigheid()
    {
        if (!Heeft(Veld.Ingang))
            Meld(Veld.Ingang, "Deze waarde is verplicht.");
        var (ingang, einde) = (Datum(Veld.Ingang), Datum(Veld.Einde));
        if (einde < ingang)
            Meld(Veld.Einde, "De einddatum ligt voor de ingangsdatum.");
        return (ingang ?? default, einde);
    }

    /// <summary>A value from a closed list, without regard to case, or null when it is not there.</summary>
    public T? Keuze<T>(string veld)
        where T : struct, Enum
    {
        if (Tekst(veld, 40) is not { } tekst)
            return null;
        if (char.IsAsciiLetter(tekst[0]) && Enum.TryParse<T>(tekst, ignoreCase: true, out var keuze) && Enum.IsDefined(keuze))
            return keuze;
        Meld(veld, $"Kies uit {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}.");
        return null;
    }

    /// <summary>A share in percent, with two decimals at the most, in hundredths of a percent; null when it is not there or wrong.</summary>
    public int? Procent(string veld)
    {
        if (Tekst(veld, 10) is not { } tekst)
            return null;
        if (decimal.TryParse(tekst.Replace(',', '.').TrimEnd('%').TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var procent)
            && procent is > 0 and <= 100 && procent * 100 == decimal.Truncate(procent * 100))
            return (int)(procent * 100);
        Meld(veld, "Hier hoort een percentage boven 0 en hoogstens 100, met hoogstens twee decimalen.");
        return null;
    }
}
