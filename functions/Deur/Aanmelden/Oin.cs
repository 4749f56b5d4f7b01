using System.Security.Cryptography.X509Certificates;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>The OIN in a PKIoverheid certificate: Subject.SerialNumber, 20 digits (PKI-01, DK-02).</summary>
static class Oin
{
    const string Serienummer = "2.5.4.5";
    const int Lengte = 20;

    /// <summary>The OIN, or null when there is not exactly one.</summary>
    public static string? Van(X509Certificate2 certificaat)
    {
        var serienummers = certificaat.SubjectName.EnumerateRelativeDistinguishedNames()
            .Where(deel => !deel.HasMultipleElements && deel.GetSingleElementType().Value == Serienummer)
            .Select(deel => deel.GetSingleElementValue())
            .ToList();
        return serienummers is [{ Length: Lengte } oin] && oin.All(char.IsAsciiDigit) ? oin : null;
    }
}
