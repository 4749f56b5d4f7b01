using Hub.Bezorging.Webhook;
using Hub.Functies.Opbouw;
using Hub.Kern;
using Hub.Kern.Partijen;
using Microsoft.Extensions.Configuration;

namespace Hub.Functies.Tests.App;

/// <summary>A hub that cannot say who it is sends no events (CE-03).</summary>
public class BezorgtoetsTests
{
    [Theory]
    [InlineData(Webhookvorm.Cloudevents, null, false, false)]
    [InlineData(Webhookvorm.Cloudevents, null, true, true)] // a demo is nobody
    [InlineData(Webhookvorm.Cloudevents, "00000001001002220000", false, true)]
    [InlineData(Webhookvorm.Xml, null, false, true)]
    public void Without_an_OIN_only_a_demo_pushes_CloudEvents(Webhookvorm vorm, string? oin, bool demo, bool mag)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Hub:Opslag"] = "proef", ["Hub:Oin"] = oin, ["Hub:Demo"] = demo.ToString(), ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "7072",
            ["Hub:Geheimen:proef"] = Convert.ToBase64String(new byte[Handtekening.KortsteSleutel]),
        }).Build();
        var instellingen = Hubinstellingen.Lees(configuratie);
        var toets = new Bezorgtoets(
            new Handtekening(new Instellingsgeheimen(configuratie, demo), TimeProvider.System), Bezorgdiensten.Identiteit(configuratie, instellingen), instellingen);
        var partij = new Partijregel
        {
            Code = "42420001", Naam = "A", Rol = Rol.Aanbieder,
            Bezorging = new() { Webhook = new() { Url = new Uri("https://a.example/"), Vorm = vorm, Ondertekening = new() { Sleutel = "proef" } } },
        };

        var fout = Record.Exception(() => toets.Toets(new Partijregister(new Partijenconfiguratie { Partijen = [partij] }).Alle));

        Assert.Equal(mag, fout is null);
        Assert.True(mag || fout is ConfiguratieException);
    }
}
