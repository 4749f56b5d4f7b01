using System.ComponentModel;

namespace Hub.Kern.Partijen;

/// <summary>How a party gets its messages, in the file with parties. At most one of the two; none is the postbus.</summary>
public sealed record Bezorgregel
{
    /// <summary>By webhook.</summary>
    [Description("De hub stuurt elk bericht met een ondertekende POST naar een eigen adres.")]
    public Webhookregel? Webhook { get; init; }

    /// <summary>By StUF-GGk.</summary>
    [Description("De hub stuurt elk bericht in een StUF-GGk 0210-envelop over SOAP.")]
    public Stufregel? Stuf { get; init; }

    /// <summary>As the rest of the hub knows it; null is the postbus.</summary>
    public Bezorgwijze? AlsBezorgwijze() =>
        Webhook is { } w ? new Webhookbezorging(w.Url, w.Vorm, new Ondertekening(w.Ondertekening.Sleutel, w.Ondertekening.Algoritme))
        : Stuf is { } s ? new Stufbezorging(s.Url, s.Applicatie)
        : null;
}

/// <summary>A webhook in the file.</summary>
public sealed record Webhookregel
{
    /// <summary>Where to.</summary>
    [Description("Adres, https. Alleen met --demo ook http naar deze machine. Omleidingen worden niet gevolgd.")]
    public required Uri Url { get; init; }

    /// <summary>What the body is.</summary>
    [Description("xml: het bericht zelf; cloudevents: een NL GOV CloudEvent met het bericht, boven 64 KiB met een dataref.")]
    public Webhookvorm Vorm { get; init; }

    /// <summary>With what it is signed.</summary>
    [Description("Waarmee de hub ondertekent (RFC 9421).")]
    public required Ondertekeningregel Ondertekening { get; init; }
}

/// <summary>A signature in the file.</summary>
public sealed record Ondertekeningregel
{
    /// <summary>Name of the setting with the key.</summary>
    [Description("Naam van de sleutel, nooit de sleutel zelf: die staat in de instelling Hub__Geheimen__<naam>. De naam 'demo' werkt alleen met --demo.")]
    public required string Sleutel { get; init; }

    /// <summary>How it signs.</summary>
    [Description("hmacSha256: gedeelde sleutel; ecdsaP256Sha256: de ontvanger controleert met een publieke sleutel.")]
    public Handtekeningalgoritme Algoritme { get; init; }
}

/// <summary>A StUF recipient in the file.</summary>
public sealed record Stufregel
{
    /// <summary>Where to.</summary>
    [Description("Adres van de StUF-GGk-webservice, https. Alleen met --demo ook http naar deze machine.")]
    public required Uri Url { get; init; }

    /// <summary>Name of the recipient's system.</summary>
    [Description("Naam van het ontvangende systeem in de envelop, 3 tot 50 tekens.")]
    public string Applicatie { get; init; } = "iJw-applicatie";
}
