using Hub.Kern.Partijen;

namespace Hub.Bezorging.DodeBrieven.Herstel;

/// <summary>
/// Whether a message may go to another recipient than its Header names: for example to the gemeente in which its own was merged. Only to
/// a party of the same kind, because no other may read that message type (IV028). Thread-safe.
/// </summary>
/// <param name="partijen">The parties connected to this hub.</param>
public sealed class Omleiding(Partijregister partijen)
{
    const int Gemeentecode = 4; // digits; an AGB-code has 8

    /// <summary>In Dutch why not, or null when it may.</summary>
    public string? Bezwaar(string van, string? naar)
    {
        if (naar is null || partijen.Zoek(naar) is not { Rol: Rol.Gemeente or Rol.Aanbieder } partij)
            return "De nieuwe ontvanger is niet op deze hub aangesloten.";
        var rol = van.Length == Gemeentecode ? Rol.Gemeente : Rol.Aanbieder;
        return partij.Rol == rol ? null : $"Dit bericht is voor een {(rol == Rol.Gemeente ? "gemeente" : "aanbieder")}; de nieuwe ontvanger is dat niet.";
    }
}
