using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Bezorging.Uitgaand;
using Hub.Functies.Triggers;
using Hub.Keten.Bewaken;
using Hub.Keten.Wachten;
using Hub.Portaal.Insturen;

namespace Hub.Functies;

/// <summary>Sets messages and tasks going that stand still or waited long enough, removes concepts whose hour is over, and tells the metrics how many dead letters are open.</summary>
static class BewaakVoortgang
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(BewaakVoortgang), async (_, diensten, ct) =>
    {
        await diensten.GetRequiredService<Veger>().VeegAsync(ct);
        await diensten.GetRequiredService<Wachtkamer>().LaatVerlopenAsync(ct);
        await diensten.GetRequiredService<Aansporing>().VeegAsync(ct);
        await diensten.GetRequiredService<Taakuitvoerder>().VeegAsync(ct);
        await diensten.GetRequiredService<Concepten>().RuimAsync(ct);
        await diensten.GetRequiredService<Oorzakenoverzicht>().MeldAsync(ct);
    });
}
