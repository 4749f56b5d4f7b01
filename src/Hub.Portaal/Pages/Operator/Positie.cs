namespace Hub.Portaal.Pages.Operator;

/// <summary>A place in a list of dead letters, as it stands in an address.</summary>
static class Positie
{
    /// <summary>The place, or null when it is none: checked before it becomes a table key (TB-05). A time and an id.</summary>
    public static string? Lees(string? na) =>
        na?.Split('-') is [{ Length: 21 } tijd, { Length: <= 64 } brief] && tijd.All(char.IsAsciiDigit) && brief.All(char.IsAsciiLetterOrDigit) ? na : null;
}
