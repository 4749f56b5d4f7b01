using System.Security.Cryptography;
using System.Text;
using Hub.Bezorging.Webhook;
using Hub.Kern;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Tests;

/// <summary>Keys of the tests.</summary>
sealed class Proefgeheimen : IGeheimen
{
    public static byte[] Gedeeld { get; } = Encoding.ASCII.GetBytes("een gedeelde sleutel voor tests!");

    public static ECDsa Sleutelpaar { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static string Naam(Handtekeningalgoritme algoritme) => algoritme == Handtekeningalgoritme.HmacSha256 ? "gedeeld" : "paar";

    public ReadOnlyMemory<byte> Lees(string naam) => naam switch
    {
        "gedeeld" => Gedeeld,
        "paar" => Sleutelpaar.ExportPkcs8PrivateKey(),
        "kort" => Gedeeld.AsMemory(0, 16),
        _ => throw new ConfiguratieException($"{naam} ontbreekt"),
    };
}
