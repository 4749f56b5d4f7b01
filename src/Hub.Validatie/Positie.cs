namespace Hub.Validatie;

/// <summary>A place in a message.</summary>
/// <param name="Offset">Bytes from the start of the message.</param>
/// <param name="Regel">Line, counted from 1.</param>
/// <param name="Kolom">Column in characters (UTF-16), counted from 1.</param>
public readonly record struct Positie(long Offset, int Regel, int Kolom);
