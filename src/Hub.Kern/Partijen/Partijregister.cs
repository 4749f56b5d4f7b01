using System.Security.Cryptography;
using System.Text;

namespace Hub.Kern.Partijen;

/// <summary>The parties connected to this hub and their keys. Immutable, so thread-safe.</summary>
public sealed class Partijregister
{
    readonly Dictionary<string, Partij> _opCode;
    readonly Dictionary<string, Partij> _opSleutelhash;

    /// <summary>Makes the register from a checked configuration.</summary>
    public Partijregister(Partijenconfiguratie configuratie)
    {
        _opCode = configuratie.Partijen.ToDictionary(p => p.Code, p => p.AlsPartij(), StringComparer.Ordinal);
        _opSleutelhash = configuratie.Partijen
            .SelectMany(p => p.Sleutels.Select(hash => (hash, partij: _opCode[p.Code])))
            .ToDictionary(p => p.hash, p => p.partij, StringComparer.Ordinal);
    }

    /// <summary>Every party.</summary>
    public IReadOnlyCollection<Partij> Alle => _opCode.Values;

    /// <summary>The party with this code, or null.</summary>
    public Partij? Zoek(string code) => _opCode.GetValueOrDefault(code);

    /// <summary>The party whose API key this is, or null. What is compared are hashes, so timing says nothing about a key.</summary>
    public Partij? ZoekSleutel(string sleutel) => _opSleutelhash.GetValueOrDefault(Sleutelhash(sleutel));

    /// <summary>How a key stands in the configuration: SHA-256, lower-case hexadecimal. Keys are random, so no salt is needed.</summary>
    public static string Sleutelhash(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));
}
