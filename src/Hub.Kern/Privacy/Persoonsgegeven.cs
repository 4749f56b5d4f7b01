namespace Hub.Kern.Privacy;

/// <summary>What a personal key is; equal values of two kinds give unlike pseudonyms. Names go into the pseudonym: never rename one.</summary>
public enum Persoonsgegeven
{
    /// <summary>Burgerservicenummer, nine digits.</summary>
    Bsn,

    /// <summary>What an aanbieder or gemeente calls a client or something of one: a reference that leads back to a person.</summary>
    Referentie,
}
