using Hub.Kern.Partijen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>A gemeente and an aanbieder.</summary>
static class Proefpartijen
{
    public const string Gemeente = "0268";
    public const string Aanbieder = "42420001";

    public static Partijregister Register { get; } = Met(Gemeente, Aanbieder);

    /// <summary>The same two, for whom the hub answers.</summary>
    public static Partijregister MetBeantwoording { get; } = new(new Partijenconfiguratie
    {
        Partijen =
        [
            Regel(Gemeente) with { Retour = Retourbeleid.Hub, Declaraties = Declaratiebeleid.Hub, Grondslag = "proef" },
            Regel(Aanbieder) with { Retour = Retourbeleid.Hub },
        ],
    });

    /// <summary>The same two, who answer for themselves; the hub may know what the gemeente's messages say.</summary>
    public static Partijregister MetGrondslag { get; } = new(new Partijenconfiguratie
    {
        Partijen = [Regel(Gemeente) with { Grondslag = "proef" }, Regel(Aanbieder)],
    });

    public static Partijregister Met(params string[] codes) => new(new Partijenconfiguratie
    {
        Partijen = [.. codes.Select(Regel)],
    });

    static Partijregel Regel(string code) => new() { Code = code, Naam = code, Rol = code.Length == 4 ? Rol.Gemeente : Rol.Aanbieder };
}
