using Hub.Validatie;
using Hub.Validatie.Schema;
using Hub.Validatie.Schrijven;

namespace Hub.Keten.Retour;

/// <summary>
/// Writes the JW325 of a declaratie (IV087): what stands before the Prestaties from the first reading, and then, while the declaratie
/// is read again, the refused Prestaties unchanged with their codes (TR342). Not thread-safe.
/// </summary>
struct Declaratieantwoordschrijver(Berichtschrijver x, Declaratieplan plan, Declaratiestand stand) : IBerichtvolger
{
    readonly Overslaan _weg = new();
    int _client = -1;
    int _prestatie = -1;

    public readonly void Bericht(Berichtschema schema)
    {
    }

    public void Begin(int knoop, in Positie plek)
    {
        if (knoop == plan.Client)
            _client++;
        else if (knoop == plan.Prestatie)
            _prestatie++;
        if (knoop == 0 || knoop == plan.Declaratie || _weg.Begin(NietNodig(knoop)))
            return;
        x.Begin(plan.Heen, knoop);
    }

    public readonly void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
    {
        if (!_weg.IsBezig && plan.Heen.Ouder(knoop) != plan.Declaratie)
            x.Waarde(plan.Heen, knoop, waarde);
    }

    public readonly void Einde(int knoop)
    {
        if (knoop == 0 || knoop == plan.Declaratie || _weg.Einde())
            return;
        if (knoop == plan.Client)
            x.Retourcodes(stand.Client(_client));
        else if (knoop == plan.Prestatie)
            x.Retourcodes(stand.Prestatie(_prestatie));
        x.Einde();
    }

    readonly bool NietNodig(int knoop) =>
        (knoop == plan.Client && stand.Client(_client) is null)
        || (knoop == plan.Prestatie && stand.Prestatie(_prestatie) is null)
        || (plan.Heen.Ouder(knoop) == plan.Declaratie && knoop != plan.Clienten)
        || (plan.Heen.Ouder(knoop) == 0 && knoop != plan.Declaratie);
}
