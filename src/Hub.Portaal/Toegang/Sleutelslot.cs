using System.Security.Cryptography;
using System.Xml.Linq;
using Hub.Portaal.Opbouw;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Portaal.Toegang;

/// <summary>
/// Encrypts the keys of the cookies before they are stored, with a key derived from the hub's newest secret: who can read the storage
/// cannot make a session. Thread-safe.
/// </summary>
/// <param name="instellingen">The secrets.</param>
sealed class Sleutelslot(Portaalinstellingen instellingen) : IXmlEncryptor
{
    internal const int Noncelengte = 12, Merklengte = 16; // bytes, AES-GCM

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var tekst = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var blok = new byte[Noncelengte + Merklengte + tekst.Length];
        RandomNumberGenerator.Fill(blok.AsSpan(0, Noncelengte));
        using var aes = new AesGcm(Sleutel(instellingen.Geheimen[^1]), Merklengte);
        aes.Encrypt(blok.AsSpan(0, Noncelengte), tekst, blok.AsSpan(Noncelengte + Merklengte), blok.AsSpan(Noncelengte, Merklengte));
        return new EncryptedXmlInfo(new XElement("versleuteld", Convert.ToBase64String(blok)), typeof(Sleutelopener));
    }

    // A purpose of its own: nothing that is made with the secret elsewhere says anything about this key.
    internal static byte[] Sleutel(string geheim) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(geheim), 32, info: "hub-portaal-sleutelring"u8.ToArray());
}

/// <summary>Decrypts what <see cref="Sleutelslot"/> encrypted, with the newest secret or one from before a rotation. Made by the library.</summary>
sealed class Sleutelopener(IServiceProvider diensten) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var blok = Convert.FromBase64String(encryptedElement.Value);
        foreach (var geheim in diensten.GetRequiredService<Portaalinstellingen>().Geheimen.Reverse())
        {
            if (Open(blok, geheim) is { } element)
                return element;
        }

        throw new CryptographicException("The key of the portal's cookies was encrypted with a secret that this hub does not have.");
    }

    static XElement? Open(ReadOnlySpan<byte> blok, string geheim)
    {
        var tekst = new byte[blok.Length - Sleutelslot.Noncelengte - Sleutelslot.Merklengte];
        using var aes = new AesGcm(Sleutelslot.Sleutel(geheim), Sleutelslot.Merklengte);
        try
        {
            aes.Decrypt(
                blok[..Sleutelslot.Noncelengte], blok[(Sleutelslot.Noncelengte + Sleutelslot.Merklengte)..],
                blok.Slice(Sleutelslot.Noncelengte, Sleutelslot.Merklengte), tekst);
            return XElement.Parse(System.Text.Encoding.UTF8.GetString(tekst));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
