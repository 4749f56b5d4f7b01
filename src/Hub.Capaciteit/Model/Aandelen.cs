using Hub.Capaciteit.Meting;

namespace Hub.Capaciteit.Model;

/// <summary>Which share of the traffic of a kind of partition goes to the hottest one.</summary>
public static class Aandelen
{
    const double Scherven = 16; // a hexadecimal digit

    /// <summary>
    /// The share, by what the key is made of; 0 when it differs for every message or client, so that no two meet in one partition.
    /// </summary>
    public static double Heetste(string partitiesoort, Aannames aannames)
    {
        bool Heeft(string deel) => partitiesoort.Contains(deel, StringComparison.Ordinal);
        if (Heeft(Partitiesoort.Id))
            return 0;
        return (Heeft(Partitiesoort.Scherf) ? 1 / Scherven : 1)
            * (Heeft(Partitiesoort.Gemeente) ? aannames.AandeelGrootsteGemeente : 1)
            * (Heeft(Partitiesoort.Aanbieder) ? aannames.AandeelGrootsteAanbieder : 1);
    }
}
