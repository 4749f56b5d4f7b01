using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Keten.Corrigeren;

namespace Hub.Functies.Opbouw;

/// <summary>Dead letters: recording them, what is done about them, and correcting them.</summary>
static class Brievendiensten
{
    public static void VoegBrievenToe(this IServiceCollection diensten) => diensten
        .AddSingleton<Dodebrievenbak>().AddSingleton<Belangmeter>().AddSingleton<Vastleggen>()
        .AddSingleton<Dempingen>().AddSingleton<Oorzakenoverzicht>().AddSingleton<Omleiding>().AddSingleton<Herstellen>()
        .AddSingleton<Takenlijst>().AddSingleton<Taakbrieven>().AddSingleton<Taakuitvoerder>()
        .AddSingleton<Corrigeren>().AddSingleton<Correctiebesluiten>().AddSingleton<Correctieoverzicht>();
}
