using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>The client as JW305, JW307 and JW315 begin to describe it.</summary>
static class Client
{
    public static void Schrijf(Berichtschrijver x, Casus casus)
    {
        x.Waarde("Bsn", casus.Bsn);
        x.Geboortedatum(casus.Client.Geboortedatum);
        x.Waarde("Geslacht", casus.Client.Geslacht);
        x.VerkorteNaam(casus.Client);
    }
}
