using System.Xml;

namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>Makes a <see cref="Stuffout"/> of what <see cref="XmlReader"/> throws; its own texts repeat what was sent, so they go no further.</summary>
static class Xmlfouten
{
    /// <summary>Reads, and says on which line it went wrong.</summary>
    public static async Task<T> VertaalAsync<T>(Func<Task<T>> lees)
    {
        try
        {
            return await lees();
        }
        catch (XmlException fout)
        {
            throw new Stuffout(Foutcodes.Envelop, $"De envelop is geen XML die de hub leest: regel {fout.LineNumber}, kolom {fout.LinePosition}.")
            {
                IsOnleesbaar = true,
            };
        }
    }
}
