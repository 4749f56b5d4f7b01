using Hub.Kern.Berichten;

namespace Hub.Validatie.Standaarden;

/// <summary>The message types of all releases that the hub knows. Immutable and thread-safe.</summary>
public sealed class Berichtsoorten
{
    readonly Dictionary<string, Berichtsoort> _opNaam;

    /// <summary>The message types of these releases, the newest last.</summary>
    /// <exception cref="ArgumentException">Two message types share a namespace, or a code within one release.</exception>
    public Berichtsoorten(IReadOnlyList<Standaard> standaarden)
    {
        Standaarden = standaarden;
        Alle = [.. standaarden.SelectMany(standaard => standaard.Berichten).Select(bericht => bericht.Soort)];
        if (Alle.DistinctBy(soort => soort.Naamruimte).Count() < Alle.Count || Alle.DistinctBy(soort => (soort.Release, soort.Code)).Count() < Alle.Count)
            throw new ArgumentException("Twee berichten hebben dezelfde naamruimte, of binnen een release dezelfde code.", nameof(standaarden));
        _opNaam = Alle.GroupBy(soort => soort.Naam).ToDictionary(groep => groep.Key, groep => groep.Last(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The message types of the releases under <c>schemas/</c>.</summary>
    public static Berichtsoorten Ingebouwd { get; } = new([.. Schemabron.Releases().Select(Standaardlezer.Lees)]);

    /// <summary>The releases, the newest last.</summary>
    public IReadOnlyList<Standaard> Standaarden { get; }

    /// <summary>All message types, release by release.</summary>
    public IReadOnlyList<Berichtsoort> Alle { get; }

    /// <summary>The message type with this name in any case, for example <c>JW301</c>, in the newest release that has it; or null.</summary>
    public Berichtsoort? MetNaam(string naam) => _opNaam.GetValueOrDefault(naam);

    /// <summary>The message type with this name in this release.</summary>
    /// <exception cref="KeyNotFoundException">The hub no longer knows the release or the name.</exception>
    public Berichtsoort MetNaam(string release, string naam) =>
        Alle.FirstOrDefault(soort => soort.Release == release && soort.Naam == naam)
        ?? throw new KeyNotFoundException($"Release {release} heeft geen bericht {naam}.");

    /// <summary>The release that a message type belongs to.</summary>
    public Standaard StandaardVan(Berichtsoort soort) => Standaarden.Single(standaard => standaard.Release == soort.Release);

    /// <summary>The message type that this one answers (JW301 for JW302, JW323 for JW325), or null when it answers none.</summary>
    public Berichtsoort? VraagVan(Berichtsoort soort) =>
        Alle.FirstOrDefault(ander => ander.Release == soort.Release && ander.Naam == soort.AntwoordOp);

    /// <summary>The answer that belongs to a message type (JW302 to JW301, JW325 to JW323), or null when it is an answer itself.</summary>
    public Berichtsoort? AntwoordOp(Berichtsoort soort) =>
        Alle.FirstOrDefault(ander => ander.Release == soort.Release && ander.AntwoordOp == soort.Naam);
}
