using Hub.Kern.Partijen;

namespace Hub.Keten.Contracten;

/// <summary>Who agrees contracts: a gemeente for itself, or a regio for its gemeenten.</summary>
/// <param name="Code">Code of the partij.</param>
/// <param name="Gemeenten">Codes of the gemeenten for which it may agree them, in order.</param>
public sealed record Inkoper(string Code, IReadOnlyList<string> Gemeenten)
{
    /// <summary>The partij as inkoper, or null when its role does not agree contracts.</summary>
    public static Inkoper? Van(Partij partij, Partijregister partijen) => partij.Rol switch
    {
        Rol.Gemeente => new Inkoper(partij.Code, [partij.Code]),
        Rol.Regio => new Inkoper(partij.Code, [.. partijen.Alle.Where(p => p.Regio == partij.Code).Select(p => p.Code).Order(StringComparer.Ordinal)]),
        _ => null,
    };
}
