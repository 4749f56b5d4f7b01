using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Routeren;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Retour;

/// <summary>What happens with a judged message.</summary>
/// <param name="Bestemming">Its recipient.</param>
/// <param name="HubAntwoordt">True when the hub writes the answer.</param>
/// <param name="GaatDoor">True when the recipient gets the message.</param>
public sealed record Besluit(Partij Bestemming, bool HubAntwoordt, bool GaatDoor)
{
    /// <summary>True when the recipient gets a proposed answer with it.</summary>
    public bool Voorstel { get; init; }
}

/// <summary>Decides from the verdict and the wishes of the recipient who answers a message and whether it goes on (ONTWERP §6). Thread-safe.</summary>
/// <param name="routering">Finds the recipient.</param>
/// <param name="soorten">Tells which messages are answered.</param>
public sealed class Afdoening(Routering routering, Berichtsoorten soorten)
{
    /// <summary>The decision.</summary>
    /// <param name="ontvangst">The message.</param>
    /// <param name="oordeel">What is refused of it.</param>
    /// <param name="declaratieGeweigerd">True when that is the class Declaratie.</param>
    /// <exception cref="Hub.Kern.Stappen.OnherstelbaarException">The recipient is no party of this hub.</exception>
    public Besluit Besluit(Ontvangst ontvangst, Oordeel oordeel, bool declaratieGeweigerd)
    {
        var bestemming = routering.Bestem(ontvangst);
        var antwoord = soorten.AntwoordOp(soorten.MetNaam(ontvangst.Release, ontvangst.Soort));
        return antwoord switch
        {
            null => new Besluit(bestemming, HubAntwoordt: false, GaatDoor: true),
            { IsRetourbericht: true } => Regiebericht(bestemming, oordeel),
            _ => Declaratie(bestemming, oordeel.Soort == Oordeelsoort.Geweigerd, declaratieGeweigerd),
        };
    }

    // A message that the hub refuses on behalf of its recipient counts as not sent (OP286).
    static Besluit Regiebericht(Partij bestemming, Oordeel oordeel)
    {
        var hub = bestemming.Retour == Retourbeleid.Hub;
        return new Besluit(bestemming, hub, GaatDoor: !hub || oordeel.Soort == Oordeelsoort.Aanvaard);
    }

    // IV087: a claim that the hub refuses as a whole, or for its class Declaratie, counts as not sent; of any other the gemeente needs what it awards and refuses.
    static Besluit Declaratie(Partij bestemming, bool geweigerd, bool declaratieGeweigerd)
    {
        var hub = bestemming.Declaraties == Declaratiebeleid.Hub;
        if ((geweigerd && bestemming.Retour == Retourbeleid.Hub) || (hub && (geweigerd || declaratieGeweigerd)))
            return new Besluit(bestemming, HubAntwoordt: true, GaatDoor: false);
        return new Besluit(bestemming, hub, GaatDoor: true) { Voorstel = bestemming.Declaraties == Declaratiebeleid.Voorstel };
    }
}
