namespace Hub.Keten.Contracten.Bestand;

/// <summary>One value in a file, and where it stands.</summary>
readonly record struct Cel(string Tekst, int Regelnummer, int Kolom);

/// <summary>One line of a file before anything about it was judged: values by name, empty ones left out.</summary>
/// <param name="Regelnummer">The line on which it starts, counted from 1.</param>
/// <param name="Cellen">The values.</param>
sealed record Ruweregel(int Regelnummer, IReadOnlyDictionary<string, Cel> Cellen);

/// <summary>A file as read: which kind, and its lines.</summary>
/// <param name="Soort">Which kind, or null when that could not be told; then there are faults.</param>
/// <param name="Regels">The lines.</param>
sealed record Ruwbestand(Bestandssoort? Soort, IReadOnlyList<Ruweregel> Regels);
