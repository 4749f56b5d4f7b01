using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Microsoft.Extensions.Logging;

namespace Hub.Bezorging.Uitgaand;

/// <summary>Gives a message that cannot be delivered to people; only then it may leave the postbus. Thread-safe.</summary>
public sealed partial class Opgeven(IBus bus, ILogger<Opgeven> log)
{
    const string Onbereikbaar = "OntvangerOnbereikbaar";
    const string Geweigerd = "DoorOntvangerGeweigerd";

    /// <summary>Gives it up.</summary>
    /// <param name="dossier">A message in the postbus of this party.</param>
    /// <param name="partij">The recipient.</param>
    /// <param name="uitslag">What the last attempt came to, or null when it was not tried any more.</param>
    /// <param name="ct">Cancels; it is given up again.</param>
    public async Task VoerUitAsync(Dossier dossier, Partij partij, Pogingsuitslag? uitslag, CancellationToken ct)
    {
        var reden = uitslag?.Uitkomst == Pogingsuitkomst.Geweigerd ? Geweigerd : Onbereikbaar;
        LogOpgegeven(dossier.Id, partij.Code, reden);
        var oorzaak = new Dictionary<string, string>
        {
            [Busnamen.Reden] = reden,
            [Busnamen.Omschrijving] =
                $"Afleveren aan {partij.Code} per {partij.Bezorging!.Naam} lukte niet: {uitslag?.Toelichting ?? "de ontvanger is te lang onbereikbaar"}.",
            [Busnamen.Bron] = Wachtrijen.Afleveren,
        };
        await bus.StuurAsync(
            Wachtrijen.DodeBrieven, new Busbericht(Afleveren.Token(dossier.Id, partij.Code).Lichaam, oorzaak), TimeSpan.Zero, ct);
    }

    [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "Bericht {Bericht} voor {Ontvanger} wordt een dode brief: {Reden}")]
    partial void LogOpgegeven(string bericht, string ontvanger, string reden);
}
