using Hub.Validatie;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;

namespace Hub.Berichtproeven;

/// <summary>The validator under test, as the hub makes it, on the day on which the tests take place.</summary>
public static class Proefvalidator
{
    /// <summary>One for all tests, as in the hub.</summary>
    public static readonly Berichtvalidator Gedeeld = Op(Proefberichten.Peildatum);

    /// <summary>One on another day.</summary>
    public static Berichtvalidator Op(DateOnly peildatum) => new(Berichtschemas.Ingebouwd, Regelbronnen.Ingebouwd(peildatum));
}
