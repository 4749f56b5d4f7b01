using System.Xml.Schema;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Niveau1.Schema;

/// <summary>Everything a reader needs to know about one message type. Immutable and thread-safe.</summary>
/// <param name="Soort">The message type.</param>
/// <param name="Schemas">The compiled schemas of its release.</param>
/// <param name="Wortel">The root element.</param>
/// <param name="Namen">The names of all elements in its release: only these may a finding repeat.</param>
sealed record Berichtschema(Berichtsoort Soort, XmlSchemaSet Schemas, Elementdeclaratie Wortel, IReadOnlySet<string> Namen);
