using System.Security.Cryptography;
using System.Text;

namespace Hub.Kern.Partijen;

/// <summary>
/// The parties connected to this hub and how they sign in. Thread-safe; what it holds is replaced as a whole when the file with
/// parties changes, so that a reader sees the old file or the new one, never a mixture within one question.
/// </summary>
/// <param name="configuratie">A checked configuration.</param>
public sealed class Partijregister(Partijenconfiguratie configuratie)
{
    volatile Stand _stand = new(configuratie);

    /// <summary>Every party.</summary>
    public IReadOnlyCollection<Partij> Alle => _stand.OpCode.Values;

    /// <summary>The party with this code, or null.</summary>
    public Partij? Zoek(string code) => _stand.OpCode.GetValueOrDefault(code);

    /// <summary>The party whose API key this is, or null. What is compared are hashes, so timing says nothing about a key.</summary>
    public Partij? ZoekSleutel(string sleutel) => _stand.OpSleutelhash.GetValueOrDefault(Sleutelhash(sleutel));

    /// <summary>The party with this client id at the OIDC issuer, or null.</summary>
    public Partij? ZoekOidc(string clientId) => _stand.OpOidc.GetValueOrDefault(clientId);

    /// <summary>The party with this OIN, or null.</summary>
    public Partij? ZoekOin(string oin) => _stand.OpOin.GetValueOrDefault(oin);

    /// <summary>Puts another configuration in place of this one.</summary>
    /// <param name="nieuw">A checked configuration.</param>
    public void Vervang(Partijenconfiguratie nieuw) => _stand = new Stand(nieuw);

    /// <summary>How a key stands in the configuration: SHA-256, lower-case hexadecimal. Keys are random, so no salt is needed.</summary>
    public static string Sleutelhash(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));

    sealed class Stand
    {
        public Stand(Partijenconfiguratie configuratie)
        {
            OpCode = configuratie.Partijen.ToDictionary(p => p.Code, p => p.AlsPartij(), StringComparer.Ordinal);
            OpSleutelhash = Index(configuratie, p => p.Sleutels);
            OpOidc = Index(configuratie, p => p.Oidc);
            OpOin = Index(configuratie, p => p.Oin is { } oin ? [oin] : []);
        }

        public Dictionary<string, Partij> OpCode { get; }

        public Dictionary<string, Partij> OpSleutelhash { get; }

        public Dictionary<string, Partij> OpOidc { get; }

        public Dictionary<string, Partij> OpOin { get; }

        Dictionary<string, Partij> Index(Partijenconfiguratie configuratie, Func<Partijregel, IEnumerable<string>> kenmerken) =>
            configuratie.Partijen
                .SelectMany(p => kenmerken(p).Select(kenmerk => (kenmerk, partij: OpCode[p.Code])))
                .ToDictionary(p => p.kenmerk, p => p.partij, StringComparer.Ordinal);
    }
}
