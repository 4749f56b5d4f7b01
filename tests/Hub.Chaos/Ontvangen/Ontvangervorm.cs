namespace Hub.Chaos.Ontvangen;

/// <summary>In what form a recipient gets its messages.</summary>
public enum Ontvangervorm
{
    /// <summary>A webhook: the message.</summary>
    Xml,

    /// <summary>A webhook: a CloudEvent.</summary>
    Cloudevents,

    /// <summary>StUF-GGk 0210 over SOAP.</summary>
    Stuf,
}
