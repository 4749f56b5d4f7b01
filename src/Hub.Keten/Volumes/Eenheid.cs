namespace Hub.Keten.Volumes;

/// <summary>The codes of Eenheid (WJ756) that calculations need by name.</summary>
public static class Eenheid
{
    /// <summary>Minutes.</summary>
    public const string Minuut = "01";

    /// <summary>Hours.</summary>
    public const string Uur = "04";

    /// <summary>Pieces, by result.</summary>
    public const string StuksOutput = "82";

    /// <summary>Euros: volumes are amounts in eurocents (IV042).</summary>
    public const string Euro = "83";

    /// <summary>What people call a unit.</summary>
    public static string Naam(string eenheid) => eenheid switch
    {
        Minuut => "minuten",
        Uur => "uur",
        "14" => "etmalen",
        "16" => "dagdelen",
        StuksOutput => "stuks",
        Euro => "eurocent",
        "84" => "stuks",
        _ => $"van eenheid {eenheid}",
    };

    /// <summary>True for what is assigned by result (OP263); everything else is assigned by effort (OP262).</summary>
    public static bool IsOutputgericht(string eenheid) => eenheid is StuksOutput or Euro;

    /// <summary>
    /// How many units of what was claimed go into one unit of what was assigned, or null when they do not fit. Only hours may be
    /// claimed in minutes (TR341, IV081).
    /// </summary>
    public static int? Omrekening(string toegewezen, string gedeclareerd) =>
        toegewezen == gedeclareerd ? 1 : (toegewezen, gedeclareerd) is (Uur, Minuut) ? 60 : null;
}
