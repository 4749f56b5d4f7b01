using Hub.Kern.Partijen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>A gemeente and an aanbieder.</summary>
static class Proefpartijen
{
    public const string Gemeente = "0268";
    public const string Aanbieder = "42420001";

    public static Partijregister Register { get; } = Met(Gemeente, Aanbieder);

    public static Partijregister Met(params string[] codes) => new(new Partijenconfiguratie
    {
        Partijen = [.. codes.Select(code => new Partijregel
        {
            Code = code, Naam = code, Rol = code.Length == 4 ? Rol.Gemeente : Rol.Aanbieder,
        })],
    });
}
