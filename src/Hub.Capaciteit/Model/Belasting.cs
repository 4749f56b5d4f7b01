namespace Hub.Capaciteit.Model;

/// <summary>How much of a limit the peak uses.</summary>
/// <param name="Wat">What is limited, in Dutch.</param>
/// <param name="Waarde">What the peak asks.</param>
/// <param name="Grens">What there is.</param>
/// <param name="Eenheid">Of both.</param>
public sealed record Belasting(string Wat, double Waarde, double Grens, string Eenheid)
{
    /// <summary>Share of the limit that is used.</summary>
    public double Gebruik => Waarde / Grens;

    /// <summary>How many times the peak fits.</summary>
    public double KeerDePiek => Grens / Waarde;
}

/// <summary>What a part costs.</summary>
/// <param name="Post">What is paid for, in Dutch.</param>
/// <param name="Euro">Euros.</param>
public sealed record Kosten(string Post, double Euro);

/// <summary>What the model says about one scale.</summary>
/// <param name="Schaal">Name of the scale.</param>
/// <param name="BerichtenPerMaand">Messages that parties offer in a month.</param>
/// <param name="BerichtenPerSeconde">Those in the busiest seconds of the peak.</param>
/// <param name="PrestatiesPerDeclaratie">Prestaties in one JW323.</param>
/// <param name="VerzoekenPerSeconde">Requests to storage in those seconds.</param>
/// <param name="Instanties">Instances of the function app that this takes.</param>
/// <param name="Belastingen">What is limited, the hottest first.</param>
/// <param name="PerMiljoen">What a million messages cost.</param>
/// <param name="PerMaand">What a month costs at this scale, with what is there anyway.</param>
public sealed record Verslag(
    string Schaal,
    double BerichtenPerMaand,
    double BerichtenPerSeconde,
    double PrestatiesPerDeclaratie,
    double VerzoekenPerSeconde,
    int Instanties,
    IReadOnlyList<Belasting> Belastingen,
    IReadOnlyList<Kosten> PerMiljoen,
    IReadOnlyList<Kosten> PerMaand);
