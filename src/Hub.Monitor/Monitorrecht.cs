using Hub.Kern.Partijen;
using Hub.Monitor.Bijwerken;

namespace Hub.Monitor;

/// <summary>
/// Who sees which figures: a gemeente its own, a gemachtigde those of a gemeente that lets it collect every type of message, a regio its own
/// and those of its verband, who sees all metadata everything. Thread-safe.
/// </summary>
/// <param name="mandaten">The mandates.</param>
/// <param name="partijen">The parties.</param>
public sealed class Monitorrecht(Mandaten mandaten, Partijregister partijen)
{
    /// <summary>Figures are counted from these: who may not collect one of them may not see what follows from it.</summary>
    static readonly string[] Soorten = ["JW305", "JW307", "JW315", "JW323"];

    /// <summary>True when the area exists and this party may see its figures.</summary>
    /// <param name="wie">Who asks.</param>
    /// <param name="zietAlles">True for an operator with metadata.</param>
    /// <param name="gebied">The area.</param>
    public bool Mag(Partij wie, bool zietAlles, Gebied gebied) => Bestaat(gebied) && (zietAlles || (gebied.Soort, wie.Rol) switch
    {
        (Gebiedsoort.Gemeente, Rol.Gemeente) => wie.Code == gebied.Code,
        (Gebiedsoort.Gemeente, Rol.Gemachtigde) => Soorten.All(soort => mandaten.Mag(wie.Code, gebied.Code, Mandaathandeling.Ophalen, soort)),
        (Gebiedsoort.Regio, Rol.Regio) => wie.Code == gebied.Code,
        (Gebiedsoort.Verband, Rol.Regio) => Verbanden.Van(wie.Code, partijen) == gebied.Code,
        _ => false,
    });

    /// <summary>Every area of which there may be figures: verbanden, regios, and gemeenten with a grondslag.</summary>
    public IEnumerable<Gebied> Gebieden() =>
    [
        .. partijen.Alle.Where(p => p.Rol == Rol.Regio).Select(p => Verbanden.Van(p.Code, partijen)).Distinct().Order(StringComparer.Ordinal).Select(v => new Gebied(Gebiedsoort.Verband, v)),
        .. partijen.Alle.Where(p => p.Rol == Rol.Regio).OrderBy(p => p.Naam, StringComparer.Ordinal).Select(p => new Gebied(Gebiedsoort.Regio, p.Code)),
        .. partijen.Alle.Where(p => p is { Rol: Rol.Gemeente, Grondslag.Length: > 0 }).OrderBy(p => p.Naam, StringComparer.Ordinal).Select(p => new Gebied(Gebiedsoort.Gemeente, p.Code)),
    ];

    bool Bestaat(Gebied gebied) => gebied.Soort switch
    {
        Gebiedsoort.Gemeente => partijen.Zoek(gebied.Code) is { Rol: Rol.Gemeente },
        Gebiedsoort.Regio => partijen.Zoek(gebied.Code) is { Rol: Rol.Regio },
        _ => partijen.Alle.Any(p => p.Rol == Rol.Regio && Verbanden.Van(p.Code, partijen) == gebied.Code),
    };
}
