using Hub.Kern.Berichten;

namespace Hub.Validatie.Standaarden;

/// <summary>The facts of one release of the standard, as they stand in its <c>standaard.json</c>. Immutable.</summary>
/// <param name="Release">Name of the release and of its folder, for example <c>ijw-3.2</c>.</param>
/// <param name="Berichtversie">Value of Header.BerichtVersie in every message of the release.</param>
/// <param name="Berichtsubversie">Value of Header.BerichtSubversie in every message of the release.</param>
/// <param name="Basisschema">The schema with the shared types.</param>
/// <param name="Berichten">The message types, by their own schema.</param>
/// <param name="Patronen">What each pattern in the schemas asks for, in Dutch, by the text of the pattern.</param>
public sealed record Standaard(
    string Release,
    int Berichtversie,
    int Berichtsubversie,
    Schemaverwijzing Basisschema,
    IReadOnlyList<Berichtdefinitie> Berichten,
    IReadOnlyDictionary<string, string> Patronen);

/// <summary>A schema file of a release.</summary>
/// <param name="Naamruimte">Its target namespace.</param>
/// <param name="Bestand">File name within the release's folder.</param>
/// <param name="XsdVersie">The version its author gave it: what messages made with it name in XsdVersie (IV034).</param>
public sealed record Schemaverwijzing(string Naamruimte, string Bestand, string XsdVersie);

/// <summary>A message type and the schema that defines it.</summary>
/// <param name="Soort">The message type.</param>
/// <param name="Schema">Its schema; the namespace is that of the message type.</param>
public sealed record Berichtdefinitie(Berichtsoort Soort, Schemaverwijzing Schema);
