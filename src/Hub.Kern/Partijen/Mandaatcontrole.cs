namespace Hub.Kern.Partijen;

/// <summary>What may be wrong with mandates and with an operator's rights in the file with parties.</summary>
static class Mandaatcontrole
{
    /// <summary>Everything that is wrong with those of this party.</summary>
    /// <param name="partij">The party that acts.</param>
    /// <param name="rollen">The role of each party in the file, by its code.</param>
    public static IEnumerable<string> Fouten(Partijregel partij, IReadOnlyDictionary<string, Rol> rollen)
    {
        if (Rechtenfout(partij) is { } rechtenfout)
            yield return rechtenfout;
        if (partij.Mandaten.Count > 0 && partij.Rol is Rol.Regio or Rol.Operator)
            yield return "een regio of operator treedt niet namens anderen op; 'mandaten' hoort hier niet.";
        foreach (var fout in partij.Mandaten.SelectMany(m => Mandaatfouten(partij, m, rollen)))
            yield return fout;
    }

    static string? Rechtenfout(Partijregel partij) => partij switch
    {
        { Rol: Rol.Operator, Rechten.Count: 0 } => "een operator heeft 'rechten' nodig: metadata, inhoud, handelen.",
        { Rol: not Rol.Operator, Rechten.Count: > 0 } => "alleen een operator heeft 'rechten'.",
        _ => null,
    };

    static IEnumerable<string> Mandaatfouten(Partijregel partij, Mandaat mandaat, IReadOnlyDictionary<string, Rol> rollen)
    {
        if (mandaat.Namens.Count == 0 || mandaat.Mag.Count == 0)
            yield return "een mandaat noemt namens wie en wat er mag.";
        if (mandaat.TotEnMet < mandaat.Vanaf)
            yield return "een mandaat eindigt voor het begint.";
        if (mandaat.Soorten.FirstOrDefault(s => !IsSoort(s)) is { } soort)
            yield return $"'{soort}' is geen berichtsoort zoals JW301.";
        foreach (var fout in mandaat.Namens.Select(code => Namensfout(partij, code, rollen)).OfType<string>())
            yield return fout;
    }

    // A party that acts for its opposite would sit on both sides of the same claim.
    static string? Namensfout(Partijregel partij, string code, IReadOnlyDictionary<string, Rol> rollen)
    {
        if (!rollen.TryGetValue(code, out var rol) || rol is not (Rol.Gemeente or Rol.Aanbieder))
            return $"het mandaat namens '{code}': dat is geen gemeente of aanbieder in dit bestand.";
        if (code == partij.Code)
            return "een partij heeft geen mandaat van zichzelf nodig.";
        return partij.Rol is Rol.Gemeente or Rol.Aanbieder && partij.Rol != rol
            ? $"het mandaat namens '{code}': een gemeente treedt niet op voor een aanbieder, en omgekeerd."
            : null;
    }

    static bool IsSoort(string soort) =>
        soort.Length == 5 && soort.StartsWith("JW", StringComparison.Ordinal) && soort.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
