using Hub.Bezorging.DodeBrieven;
using Hub.Functies.Triggers;
using Hub.Kern.Poorten;

namespace Hub.Functies;

/// <summary>Records a message that no step could handle, so that an operator can.</summary>
static class DodeBrief
{
    static readonly string[] Namen = [Busnamen.Reden, Busnamen.Omschrijving, Busnamen.Bron];

    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(DodeBrief), (oproep, diensten, ct) =>
    {
        var oorzaak = Namen
            .Select(naam => (naam, waarde: oproep.Eigenschap(naam)))
            .Where(p => p.waarde is not null)
            .ToDictionary(p => p.naam, p => p.waarde!);
        return diensten.GetRequiredService<Vastleggen>().VoerUitAsync(oproep.Bericht("opdracht"), oorzaak, ct);
    });
}
