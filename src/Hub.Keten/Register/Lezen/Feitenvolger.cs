using System.Text;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Keten.Register.Lezen;

/// <summary>Lets a <see cref="Feitenlezing"/> follow its message: its classes, and the codes of a retour by the class that bears them.</summary>
readonly struct Feitenvolger(Feitenlezing lezing) : IBerichtvolger
{
    const string Code = "RetourCode";

    public void Bericht(Berichtschema schema)
    {
        if (schema != lezing.Lezer.Schema)
            throw new InvalidOperationException($"Deze lezing is voor {lezing.Lezer.Schema.Soort}, niet voor {schema.Soort}.");
    }

    public void Begin(int knoop, in Positie plek) => lezing.Lezer.Begin(knoop, plek);

    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        lezing.Lezer.Waarde(knoop, plek, waarde);
        var schema = lezing.Lezer.Schema;
        if (schema.Naam(knoop) == Code)
            lezing.Code(schema.Pad(schema.Ouder(schema.Ouder(knoop))), Encoding.UTF8.GetString(waarde)); // …/RetourCodes/RetourCode
    }

    public void Einde(int knoop) => lezing.Lezer.Einde(knoop);
}
