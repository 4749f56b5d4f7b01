namespace Hub.Generator.Berichten;

/// <summary>The codes of list RetourCode that the generator uses in any answer.</summary>
static class Retourcodes
{
    /// <summary>The whole message is refused.</summary>
    public const string Afgekeurd = "0001";

    /// <summary>Nothing wrong in this class.</summary>
    public const string Goed = "0200";

    /// <summary>The claim is awarded in full.</summary>
    public const string GeheelToegekend = "8001";

    /// <summary>The code of a class: the first of its kind is the one at fault.</summary>
    public static string Voor(int index, string fout) => index == 0 ? fout : Goed;
}
