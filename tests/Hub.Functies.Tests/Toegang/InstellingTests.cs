using Hub.Functies.Deur;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Kern;
using Hub.Testbasis;
using Microsoft.Extensions.Configuration;

namespace Hub.Functies.Tests.Toegang;

/// <summary>A setting that would open the door further than meant stops the start, and says which it is.</summary>
public sealed class InstellingTests : IDisposable
{
    readonly Tijdelijkemap _map = new();

    [Theory]
    [InlineData("Hub__Oidc__Publiek", "Hub:Oidc:Uitgever=https://uitgever.example")]
    [InlineData("https", "Hub:Oidc:Uitgever=http://uitgever.example", "Hub:Oidc:Publiek=x")]
    [InlineData("'HS256' kan niet", "Hub:Oidc:Uitgever=https://uitgever.example", "Hub:Oidc:Publiek=x", "Hub:Oidc:Algoritmen:0=HS256")]
    [InlineData("'none' kan niet", "Hub:Oidc:Uitgever=https://uitgever.example", "Hub:Oidc:Publiek=x", "Hub:Oidc:Algoritmen:0=none")]
    [InlineData("Speling", "Hub:Oidc:Uitgever=https://uitgever.example", "Hub:Oidc:Publiek=x", "Hub:Oidc:Speling=01:00:00")]
    [InlineData("Persoonclaim", "Hub:Oidc:Uitgever=https://uitgever.example", "Hub:Oidc:Publiek=x", "Hub:Oidc:Persoonclaim=sub")]
    [InlineData("Intrekking", "Hub:Certificaat:Wortels=<pem>", "Hub:Certificaat:VoordeurAdressen:0=127.0.0.1")]
    [InlineData("voordeur te herkennen", "Hub:Certificaat:Wortels=<pem>", "Hub:Certificaat:Intrekking=geen")]
    [InlineData("32 tekens", "Hub:Certificaat:Wortels=<pem>", "Hub:Certificaat:Intrekking=geen", "Hub:Certificaat:VoordeurGeheim=kort")]
    [InlineData("geen netwerkadres", "Hub:Certificaat:Wortels=<pem>", "Hub:Certificaat:Intrekking=geen", "Hub:Certificaat:VoordeurAdressen:0=overal")]
    [InlineData("niet te lezen", "Hub:Certificaat:Wortels=/nergens.pem", "Hub:Certificaat:Intrekking=geen")]
    [InlineData("geen certificaat", "Hub:Certificaat:Wortels=<leeg>", "Hub:Certificaat:Intrekking=geen", "Hub:Certificaat:VoordeurAdressen:0=127.0.0.1")]
    [InlineData("Grenzen", "Hub:Grenzen:VerzoekenPerMinuut=0")]
    [InlineData("Verversing", "Hub:PartijenVerversing=00:00:00")]
    public void It_is_refused(string reden, params string[] instellingen) =>
        Assert.Contains(reden, Assert.Throws<ConfiguratieException>(() => Lees(instellingen)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_settings_there_are_keys_only()
    {
        var toegang = Lees();
        Assert.Null(toegang.Oidc);
        Assert.Null(toegang.Certificaat);
    }

    public void Dispose() => _map.Dispose();

    Toegangsinstellingen Lees(params string[] instellingen)
    {
        using var pki = new Proefpki();
        var pem = Path.Combine(_map.Pad, "wortels.pem");
        File.WriteAllText(pem, pki.Wortel.ExportCertificatePem());
        var leeg = Path.Combine(_map.Pad, "leeg.pem");
        File.WriteAllText(leeg, "");
        return Toegangsinstellingen.Lees(new ConfigurationBuilder().AddInMemoryCollection(instellingen.Select(i => i.Split('=', 2)).Select(i =>
            new KeyValuePair<string, string?>(i[0], i[1].Replace("<pem>", pem, StringComparison.Ordinal).Replace("<leeg>", leeg, StringComparison.Ordinal)))).Build());
    }
}
