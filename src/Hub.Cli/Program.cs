using System.CommandLine;
using Hub.Cli.Opdrachten;
using Hub.Cli.Opdrachten.DodeBrieven;
using Hub.Cli.Uitvoer;

var hub = new RootCommand("iJw-hub: berichtenverkeer jeugdhulp starten, aanbieden, controleren en bewaken.")
{
    StartOpdracht.Maak(),
    ValideerOpdracht.Maak(),
    GenereerOpdracht.Maak(),
    StuurOpdracht.Maak(),
    PostbusOpdracht.Maak(),
    BerichtOpdracht.Maak(),
    DodeBrievenOpdracht.Maak(),
    AuditOpdracht.Maak(),
    RegisterOpdracht.Maak(),
    ContractenOpdracht.Maak(),
    MonitorOpdracht.Maak(),
    TermijnenOpdracht.Maak(),
    VerwerkingenOpdracht.Maak(),
    PartijenOpdracht.Maak(),
    CapaciteitOpdracht.Maak(),
};

return await Uitvoerder.VoerUitAsync(hub, args);
