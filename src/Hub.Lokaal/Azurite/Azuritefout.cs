namespace Hub.Lokaal.Azurite;

/// <summary>The development store cannot be started; the message, Dutch, says why and what to do.</summary>
/// <param name="melding">For the person who started the hub.</param>
/// <param name="oorzaak">What went wrong underneath, if anything was thrown.</param>
public sealed class Azuritefout(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak);
