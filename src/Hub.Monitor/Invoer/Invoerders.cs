using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Monitor.Bijwerken;

namespace Hub.Monitor.Invoer;

/// <summary>Who may import what. Thread-safe.</summary>
/// <param name="partijen">The parties.</param>
public sealed class Invoerders(Partijregister partijen)
{
    /// <summary>Metadata of an imported file: about which gemeenten, and which verband each regio was in.</summary>
    public const string Gemeenten = "gemeenten", Verbandenlijst = "verbanden";

    /// <summary>A party as importer: a gemeente for itself, a regio for its gemeenten, an operator for the whole hub; null for others.</summary>
    public Invoerder? Van(Partij partij) => partij.Rol switch
    {
        Rol.Gemeente or Rol.Regio => new Invoerder(partij.Code, Inkoper.Van(partij, partijen)!.Gemeenten, Regios()),
        Rol.Operator when partij.Rechten.Contains(Recht.Handelen) => new Invoerder(Invoerder.Hub, [], Regios()),
        _ => null,
    };

    /// <summary>What is kept with a file, so that it is read later as it was judged.</summary>
    public static Dictionary<string, string> Metadata(Invoerder invoerder) => new()
    {
        [Gemeenten] = string.Join(' ', invoerder.Gemeenten),
        [Verbandenlijst] = string.Join(' ', invoerder.Verbanden.Select(v => $"{v.Key}:{v.Value}")),
    };

    /// <summary>The importer as it was when it imported.</summary>
    public static Invoerder Toen(string code, IReadOnlyDictionary<string, string> metadata) => new(
        code, metadata[Gemeenten].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        metadata[Verbandenlijst].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split(':')).ToDictionary(v => v[0], v => v[1]));

    Dictionary<string, string> Regios() =>
        partijen.Alle.Where(p => p.Rol == Rol.Regio).OrderBy(p => p.Code, StringComparer.Ordinal).ToDictionary(p => p.Code, p => Verbanden.Van(p.Code, partijen));
}
