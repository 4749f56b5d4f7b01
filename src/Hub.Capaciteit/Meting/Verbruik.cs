namespace Hub.Capaciteit.Meting;

/// <summary>What one event costs at one place in storage.</summary>
/// <param name="Functie">The function that does it.</param>
/// <param name="Dienst">One of <see cref="Diensten"/>.</param>
/// <param name="Plaats">Table, container, queue or function.</param>
/// <param name="Partitiesoort">Tables: the kind of partition; otherwise empty.</param>
/// <param name="Toegang">What is done.</param>
/// <param name="Verzoeken">Requests per event.</param>
/// <param name="Rijen">Table rows per event.</param>
public sealed record Verbruik(
    string Functie, string Dienst, string Plaats, string Partitiesoort, Toegang Toegang, double Verzoeken, double Rijen)
{
    /// <summary>The use per event, when this many events caused all that was touched.</summary>
    public static IReadOnlyList<Verbruik> Per(double gebeurtenissen, IEnumerable<Aanraking> aanrakingen) =>
    [
        .. aanrakingen
            .GroupBy(a => (a.Functie, a.Dienst, a.Plaats, a.Partitiesoort, a.Toegang))
            .OrderBy(g => g.Key)
            .Select(g => new Verbruik(
                g.Key.Functie, g.Key.Dienst, g.Key.Plaats, g.Key.Partitiesoort, g.Key.Toegang,
                g.Count() / gebeurtenissen, g.Sum(a => a.Rijen) / gebeurtenissen)),
    ];

    /// <summary>
    /// The use of a message with this many Prestaties, by a straight line through two measured sizes; never below zero.
    /// </summary>
    public static IReadOnlyList<Verbruik> Bij(double prestaties, Meetpunt klein, Meetpunt groot)
    {
        var deel = (prestaties - klein.Prestaties) / (groot.Prestaties - klein.Prestaties);
        double Lijn(double van, double tot) => Math.Max(0, van + deel * (tot - van));
        var sleutels = klein.Verbruik.Concat(groot.Verbruik).Select(v => v with { Verzoeken = 0, Rijen = 0 }).Distinct();
        return [.. sleutels.Select(s =>
        {
            var (van, tot) = (Zoek(klein, s), Zoek(groot, s));
            return s with { Verzoeken = Lijn(van.Verzoeken, tot.Verzoeken), Rijen = Lijn(van.Rijen, tot.Rijen) };
        })];
    }

    static Verbruik Zoek(Meetpunt punt, Verbruik sleutel) =>
        punt.Verbruik.FirstOrDefault(v => v with { Verzoeken = 0, Rijen = 0 } == sleutel) ?? sleutel;
}
