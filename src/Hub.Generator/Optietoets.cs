using Hub.Generator.Berichten;
using Hub.Kern.Berichten;

namespace Hub.Generator;

/// <summary>Refuses options that cannot give a message that keeps to the standard.</summary>
static class Optietoets
{
    /// <exception cref="ArgumentException">With, in Dutch, which option is wrong.</exception>
    public static void Toets(Generatoropties opties, int producten)
    {
        var dagtekening = opties.Dagtekening ?? opties.Peildatum;
        Eis(dagtekening <= opties.Peildatum, "De dagtekening ligt na de peildatum."); // TR135
        Eis(dagtekening >= Generatoropties.EersteDagtekening, // CS100
            $"De dagtekening mag niet voor {Generatoropties.EersteDagtekening:yyyy-MM-dd} liggen.");
        Eis(opties.AantalRegels is null or > 0 && !(opties.AantalRegels > producten), $"Het aantal regels moet 1 tot en met {producten} zijn.");
        Eis(opties.Identificatie is null or { Length: > 0 and <= 12 }, "De identificatie moet 1 tot en met 12 tekens hebben."); // RS017
        Eis(opties.Doelbytes is null or <= Berichtgrenzen.MaxBytes, "Een bericht is hoogstens 25 MB."); // IB003
        Eis(opties.Doelbytes is null || Berichtvorm.Van(opties.Soort.AntwoordOp ?? opties.Soort.Naam) is null,
            "Alleen een declaratie en het antwoord daarop groeien tot een doelgrootte.");
        Eis(opties.Heenbericht is null || opties.Heenbericht.Soort.Naam == opties.Soort.AntwoordOp,
            $"Een {opties.Soort.Naam} beantwoordt dit heenbericht niet.");
    }

    static void Eis(bool klopt, string anders)
    {
        if (!klopt)
            throw new ArgumentException(anders);
    }
}
