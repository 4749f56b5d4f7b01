namespace Hub.Kern.Partijen;

/// <summary>How the hub brings messages to a partij of its own accord. Immutable. A partij without one picks them up from its postbus.</summary>
/// <param name="Url">Where to: https, or http on this machine in demo mode.</param>
public abstract record Bezorgwijze(Uri Url)
{
    /// <summary>One word for logs, metrics and the audit trail.</summary>
    public abstract string Naam { get; }
}

/// <summary>A POST per message, signed (RFC 9421).</summary>
/// <param name="Url">Where to.</param>
/// <param name="Vorm">What the body is.</param>
/// <param name="Ondertekening">With what it is signed.</param>
public sealed record Webhookbezorging(Uri Url, Webhookvorm Vorm, Ondertekening Ondertekening) : Bezorgwijze(Url)
{
    /// <inheritdoc/>
    public override string Naam => "webhook";
}

/// <summary>A StUF-GGk 0210 envelope per message, over SOAP 1.1.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Applicatie">Name of the recipient's system, in <c>ontvanger/applicatie</c>.</param>
public sealed record Stufbezorging(Uri Url, string Applicatie) : Bezorgwijze(Url)
{
    /// <inheritdoc/>
    public override string Naam => "stuf";
}

/// <summary>What the body of a webhook is.</summary>
public enum Webhookvorm
{
    /// <summary>The message itself, byte for byte.</summary>
    Xml,

    /// <summary>A NL GOV CloudEvent with the message in it, or above 64 KiB the place to get it (CE-08, CE-09).</summary>
    Cloudevents,
}

/// <summary>Algorithms of RFC 9421 that the hub signs with.</summary>
public enum Handtekeningalgoritme
{
    /// <summary><c>hmac-sha256</c>: hub and recipient share a key of 32 bytes or more.</summary>
    HmacSha256,

    /// <summary><c>ecdsa-p256-sha256</c>: the hub has the private key, recipients check with the public one.</summary>
    EcdsaP256Sha256,
}

/// <summary>With what a webhook is signed. Never the key itself.</summary>
/// <param name="Sleutel">Name of the setting that holds the key; recipients see it as <c>keyid</c>.</param>
/// <param name="Algoritme">How it signs.</param>
public sealed record Ondertekening(string Sleutel, Handtekeningalgoritme Algoritme);
