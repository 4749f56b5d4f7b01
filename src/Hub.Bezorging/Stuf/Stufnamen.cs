namespace Hub.Bezorging.Stuf;

/// <summary>Names of StUF-GGk 0210 and of what it is wrapped in; the schemas are in <c>schemas/ggk0210</c>.</summary>
public static class Stufnamen
{
    /// <summary>Namespace of the envelope.</summary>
    public const string Ggk = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";

    /// <summary>Namespace of StUF 03.01.</summary>
    public const string Stuf = "http://www.egem.nl/StUF/StUF0301";

    /// <summary>Namespace of a SOAP 1.1 envelope.</summary>
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>Namespace of the findings in <c>detailsXML</c>.</summary>
    public const string Bevindingen = "urn:ijw-hub:bevindingen:v1";

    /// <summary>SOAPAction of an envelope.</summary>
    public static string Actie(Stufsoort soort) => soort == Stufsoort.Fo01 ? $"{Stuf}/Fo01" : $"{Ggk}/ggk_{soort}";

    /// <summary>Root element of an envelope.</summary>
    public static string Wortel(Stufsoort soort) => soort switch
    {
        Stufsoort.Di01 => "envelopHeenbericht-ggk_Di01",
        Stufsoort.Du01 => "envelopRetourbericht-ggk_Du01",
        _ => "Fo01Bericht",
    };
}

/// <summary>What can be sent to a StUF-GGk endpoint.</summary>
public enum Stufsoort
{
    /// <summary>An envelope with a heenbericht.</summary>
    Di01,

    /// <summary>An envelope with a retourbericht, or a JW325.</summary>
    Du01,

    /// <summary>The report that a message could not be handled.</summary>
    Fo01,
}
