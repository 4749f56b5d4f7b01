using System.Text;
using Hub.Bezorging.Webhook;
using Hub.Kern;

namespace Hub.Functies.Opbouw;

/// <summary>
/// Keys from the settings <c>Hub__Geheimen__&lt;naam&gt;</c>, in Base64; in Azure those are Key Vault references. The file with parties
/// names them and never holds one.
/// </summary>
/// <param name="configuratie">The settings.</param>
/// <param name="demo">True to know the key "demo".</param>
sealed class Instellingsgeheimen(IConfiguration configuratie, bool demo) : IGeheimen
{
    const string Demonaam = "demo";

    /// <summary>The key that anybody may know; the name is only accepted in demo mode.</summary>
    static readonly byte[] Demosleutel = Encoding.ASCII.GetBytes("demo-demo-demo-demo-demo-demo-32");

    public ReadOnlyMemory<byte> Lees(string naam)
    {
        if (demo && naam == Demonaam)
            return Demosleutel;
        try
        {
            return Convert.FromBase64String(configuratie[$"Hub:Geheimen:{naam}"]
                ?? throw new ConfiguratieException($"De instelling Hub__Geheimen__{naam} ontbreekt; het partijenbestand noemt haar."));
        }
        catch (FormatException fout)
        {
            throw new ConfiguratieException($"Hub__Geheimen__{naam} is geen Base64.", fout);
        }
    }
}
