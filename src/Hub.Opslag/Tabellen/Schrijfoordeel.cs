using Hub.Kern.Poorten;

namespace Hub.Opslag.Tabellen;

/// <summary>What the service's answer to a conditional write means.</summary>
static class Schrijfoordeel
{
    /// <summary>The result, or null for an answer that is an error: a table that does not exist also gives 404.</summary>
    public static Schrijfresultaat? Van(int status, string code) => (status, code) switch
    {
        (>= 200 and < 300, _) => Schrijfresultaat.Geslaagd,
        (409, "EntityAlreadyExists") => Schrijfresultaat.BestaatAl,
        (412, _) => Schrijfresultaat.Verouderd,
        (404, "ResourceNotFound" or "EntityNotFound") => Schrijfresultaat.NietGevonden,
        _ => null,
    };
}
