using Hub.Kern.Privacy;

namespace Hub.Functies.Deur;

/// <summary>What an operator writes goes into the audit trail and into tables: it is bounded and holds nothing that can be a BSN (AVG-02).</summary>
static class Reden
{
    /// <summary>The problem with this text, or null.</summary>
    public static Probleem? Bezwaar(string? tekst, bool verplicht = true)
    {
        if (tekst is null && !verplicht)
            return null;
        return Vrijetekst.Bezwaar(tekst) is { } bezwaar ? Probleem.Van(400) with { Detail = bezwaar } : null;
    }
}
