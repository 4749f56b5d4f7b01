using System.Text;
using Hub.Berichtproeven;
using Hub.Kern.Poorten;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>Damaged bytes: the validator never throws, and calls good only what .NET calls good.</summary>
public class RuisTests
{
    const int BeschadigingenPerBericht = 200; // 2,800 over all fourteen

    static readonly byte[][] Brokken =
    [
        [0x00], [0xFF], [0xC0, 0x80], [0xEF, 0xBB, 0xBF], .. new[]
        {
            "<", ">", "&", "</", "/>", "\"", "'", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE a>", "&amp;", "&#0;", "&#x10FFFF;", ":", "=", " ",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task Damaged_bytes_give_findings_and_never_an_exception(string naam)
    {
        var origineel = Proefberichten.Maak(naam, seed: 11);
        var kans = new Random(3);
        for (var nummer = 0; nummer < BeschadigingenPerBericht; nummer++)
        {
            var bericht = Beschadig(origineel, kans);
            var kop = await Proef.Kop(Stukjespijp.InEens(bericht));
            var bevindingen = await Proef.Bevindingen(bericht);

            Assert.True(bevindingen.Count > 0 || Orakel.Eigen.IsGeldig(bericht), Encoding.UTF8.GetString(bericht));
            Assert.Equal(kop.Fout == Kopfout.Geen, kop.Kop is not null);
            Assert.Equal(kop.Fout == Kopfout.Geen, kop.Bevindingen.Count == 0);
            Assert.True(kop.Fout == Kopfout.Geen || bevindingen.Count > 0, "De kop is fout en het bericht niet.");
            Assert.Equal(kop.Bevindingen, bevindingen.Take(kop.Bevindingen.Count)); // both see the same at the start
        }
    }

    static byte[] Beschadig(byte[] origineel, Random kans)
    {
        var bericht = origineel.ToList();
        for (var keer = kans.Next(1, 4); keer > 0; keer--)
        {
            var plaats = kans.Next(bericht.Count);
            switch (kans.Next(4))
            {
                case 0:
                    bericht[plaats] = (byte)kans.Next(256);
                    break;
                case 1:
                    bericht.RemoveRange(plaats, Math.Min(kans.Next(1, 40), bericht.Count - plaats));
                    break;
                case 2:
                    bericht.InsertRange(plaats, Brokken[kans.Next(Brokken.Length)]);
                    break;
                default:
                    bericht.InsertRange(plaats, bericht.GetRange(plaats, Math.Min(kans.Next(1, 80), bericht.Count - plaats)));
                    break;
            }
        }

        return [.. bericht];
    }
}
