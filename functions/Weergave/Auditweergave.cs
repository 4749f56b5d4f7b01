using System.ComponentModel;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies.Weergave;

/// <summary>The audit trail of one message as the API shows it.</summary>
[Description("Het auditspoor van een bericht.")]
public sealed record Auditweergave(string BerichtId, IReadOnlyList<Gebeurtenisweergave> Gebeurtenissen)
{
    /// <summary>The view for this party: another party's network address is not its business.</summary>
    public static Auditweergave Van(Dossier dossier, Partij kijker) => new(
        dossier.Id,
        [.. dossier.Gebeurtenissen.Select(g => Gebeurtenisweergave.Van(
            g, metOorsprong: kijker.Rol == Rol.Operator || g.Inhoud.Actor == kijker.Code || g.Inhoud.Actor == NieuweGebeurtenis.Hub))]);
}

/// <summary>One audit event.</summary>
[Description("Een gebeurtenis in het auditspoor.")]
public sealed record Gebeurtenisweergave(
    int Volgnummer,
    DateTimeOffset Tijdstip,
    [property: Description("Wat er gebeurde.")] Handeling Handeling,
    [property: Description("Wie het deed: een partij, of de hub.")] string Actor,
    [property: Description("Vanwaar: een netwerkadres of een stap van de hub; leeg bij een andere partij.")] string? Oorsprong,
    string Resultaat,
    [property: Description("W3C trace-id, of leeg.")] string? TraceId,
    IReadOnlyDictionary<string, string> Gegevens,
    [property: Description("Hash van de gebeurtenis hiervoor.")] string Vorige,
    [property: Description("Hash van deze gebeurtenis.")] string Hash)
{
    internal static Gebeurtenisweergave Van(Gebeurtenis g, bool metOorsprong) => new(
        g.Volgnummer, g.Tijdstip, g.Handeling, g.Inhoud.Actor, metOorsprong ? g.Inhoud.Oorsprong : null, g.Inhoud.Resultaat,
        g.TraceId, g.Inhoud.Gegevens, g.Vorige, g.Hash);
}
