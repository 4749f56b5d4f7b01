namespace Hub.Kern;

/// <summary>The hub cannot start with this configuration; the message is for the person who wrote it, in Dutch, without secrets.</summary>
public sealed class ConfiguratieException(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak);
