using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Contracten;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Beoordelen;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Lezen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Register.Bijhouden;

/// <summary>What would become of a message if it were sent now: judged against the register, nothing kept but that it was (LD-04). Thread-safe.</summary>
public sealed class Proefbeoordeling(
    Ketenbeoordeling keten, Registratie registratie, Berichtsoorten soorten, IContracten contracten, IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>
    /// True when the register may be asked about a message with this Header: its gemeente has a grondslag, and who asks is one of the
    /// two parties of the message.
    /// </summary>
    public bool Mag(Berichtkop kop, Partij vrager) =>
        vrager.Code is var code && (code == kop.Afzender || code == kop.Ontvanger) && registratie.Grondslag(Gegevens(kop).Gemeente) is not null;

    /// <summary>What the parties of the message agreed.</summary>
    public ValueTask<Contractlijst> ContractenAsync(Berichtkop kop, CancellationToken ct) =>
        contracten.VoorAsync(Gegevens(kop).Gemeente, Gegevens(kop).Aanbieder, ct);

    /// <summary>Judges.</summary>
    /// <returns>What would be said, or null when the message does not pass level 1.</returns>
    public async Task<Ketenoordeel?> BeoordeelAsync(PipeReader bericht, Berichtkop kop, CancellationToken ct)
    {
        var gegevens = Gegevens(kop);
        var opdracht = new Beoordelingsopdracht([], Bindend: false, registratie.Grondslag(gegevens.Gemeente)?.RegisterVanaf)
        {
            Contracten = await ContractenAsync(kop, ct),
        };
        try
        {
            var begin = klok.GetUtcNow();
            var oordeel = await keten.ProefAsync(bericht, gegevens, opdracht, ct);
            var status = oordeel.Gevonden.Count > 0 ? Verwerkingsstatus.Unset : Verwerkingsstatus.Ok; // LD-02
            await logboek.LegVastAsync(gegevens.Id, oordeel.Clienten, new Verwerking("ControleerBericht", status, begin, klok.GetUtcNow()), ct);
            return oordeel;
        }
        catch (InvalidDataException)
        {
            return null; // what is wrong with it, its validation says
        }
    }

    Berichtgegevens Gegevens(Berichtkop kop) => Berichtgegevens.Van(kop, soorten.BeantwoordBericht(kop));
}
