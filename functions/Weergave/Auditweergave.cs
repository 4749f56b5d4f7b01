using System.ComponentModel;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies.Weergave;

/// <summary>The audit trail of one message as the API shows it.</summary>
[Description("Het auditspoor van een bericht.")]
public sealed record Auditweergave(string BerichtId, IReadOnlyList<Gebeurtenisweergave> Gebeurtenissen)
{
    /// <summary>The view for this party: another party's network address and people are not its business.</summary>
    public static Auditweergave Van(Dossier dossier, Partij kijker) => new(
        dossier.Id,
        [.. dossier.Gebeurtenissen.Select(g => Gebeurtenisweergave.Van(
            g, g.PersoonVoor(kijker), metOorsprong: kijker.Rol == Rol.Operator || g.Inhoud.Actor == kijker.Code || g.Inhoud.Actor == NieuweGebeurtenis.Hub))]);
}

/// <summary>One audit event.</summary>
[Description("Een gebeurtenis in het auditspoor.")]
public sealed record Gebeurtenisweergave(
    int Volgnummer,
    DateTimeOffset Tijdstip,
    [property: Description("Wat er gebeurde.")] Handeling Handeling,
    [property: Description("Wie het deed: een partij, of de hub.")] string Actor,
    [property: Description("Welke persoon van die partij: de uitgever en hoe die de persoon noemt; leeg bij een sleutel of certificaat, of als het een andere partij is.")] string? Persoon,
    [property: Description("Vanwaar: een netwerkadres of een stap van de hub; leeg bij een andere partij.")] string? Oorsprong,
    string Resultaat,
    [property: Description("W3C trace-id, of leeg.")] string? TraceId,
    IReadOnlyDictionary<string, string> Gegevens,
    [property: Description("Hash van de gebeurtenis hiervoor.")] string Vorige,
    [property: Description("Hash van deze gebeurtenis.")] string Hash)
{
    internal static Gebeurtenisweergave Van(Gebeurtenis g, string? persoon, bool metOorsprong) => new(
        g.Volgnummer, g.Tijdstip, g.Handeling, g.Inhoud.Actor, persoon, metOorsprong ? g.Inhoud.Oorsprong : null, g.Inhoud.Resultaat,
        g.TraceId, g.Inhoud.Gegevens, g.Vorige, g.Hash);
}
