using System.Text.RegularExpressions;

namespace Hub.Opslag.Aanmelding;

/// <summary>The endpoints of a storage account, without a slash at the end.</summary>
sealed partial record Opslagadressen(Uri Blob, Uri Wachtrij, Uri Tabel)
{
    public const string Wolk = "core.windows.net";

    /// <summary>The endpoints that every account has under a domain.</summary>
    public static Opslagadressen InAzure(string account, string achtervoegsel = Wolk)
    {
        if (!Accountnaam().IsMatch(account))
            throw new FormatException("De accountnaam van de opslag moet bestaan uit 3 tot 24 kleine letters en cijfers.");
        Uri Van(string dienst) => new($"https://{account}.{dienst}.{achtervoegsel}");
        return new Opslagadressen(Van("blob"), Van("queue"), Van("table"));
    }

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex Accountnaam();
}
