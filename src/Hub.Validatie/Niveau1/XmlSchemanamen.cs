namespace Hub.Validatie.Niveau1;

/// <summary>Namespaces that XML itself defines.</summary>
static class XmlSchemanamen
{
    /// <summary>Of namespace declarations.</summary>
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>Of <c>xsi:</c> attributes.</summary>
    public const string Instantie = "http://www.w3.org/2001/XMLSchema-instance";
}
