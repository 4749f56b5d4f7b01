using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Bezorging.Tests.Stuf;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Testbasis;

namespace Hub.Bezorging.Tests.Draaiend;

/// <summary>The SOAP endpoint of a running hub: the same door as that of the API, in another envelope.</summary>
public class OntvangStufTests(Bezorghub hub) : IClassFixture<Bezorghub>
{
    [Fact]
    public async Task A_JW301_in_a_Di01_gets_a_Bv03_is_delivered_and_its_retour_comes_back_in_a_Du01_with_the_sender_s_own_number()
    {
        var (bericht, kop) = await Bezorghub.MaakAsync("JW301");
        var referentie = Bezorghub.Referentie();
        var soap = await Proefenvelop.MaakAsync(bericht, Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.Aanbieder, referentie: referentie));

        var (status, antwoord) = await hub.SoapAsync(Bezorghub.Gemeente, soap);

        Assert.Equal(200, status);
        Assert.Contains("Bv03Bericht", antwoord, StringComparison.Ordinal);
        Assert.Contains($"<StUF:crossRefnummer>{referentie}", antwoord, StringComparison.Ordinal);
        Assert.Empty(Proefschemas.Fouten(Proefschemas.Eigen, Encoding.UTF8.GetBytes(antwoord)));
        await hub.WachtOpAsync(BerichtId.Van(kop), "bevestigd"); // the webhook took it
        Assert.Contains(BerichtId.Van(kop), hub.Webhookontvanger.Bewaard);
        await Wacht.TotAsync(async () => (await RetoursAsync()).Any(k => k.CrossRefnummer == referentie), TimeSpan.FromSeconds(30));
        var retour = (await RetoursAsync()).Single(k => k.CrossRefnummer == referentie);
        Assert.Equal(("JW302", Bezorghub.Aanbieder, Bezorghub.Gemeente), (retour.Functie, retour.Zender.Organisatie, retour.Ontvanger.Organisatie));

        Assert.Equal(200, (await hub.SoapAsync(Bezorghub.Gemeente, soap)).Status); // again: the first result
        using var http = hub.Als(Bezorghub.Beheerder);
        var spoor = await http.GetStringAsync($"berichten/{BerichtId.Van(kop)}/audit");
        Assert.Contains("opnieuwAangeboden", spoor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_level_1_gets_a_Fo03_StUF055_with_every_finding_and_nothing_is_kept()
    {
        var (bericht, kop) = await Bezorghub.MaakAsync("JW301");
        var fout = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bericht)
            .Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal)
            .Replace("<jw301:Bsn>", "<jw301:Bsn>X", StringComparison.Ordinal));

        var (status, antwoord) = await hub.SoapAsync(Bezorghub.Gemeente, await EnvelopAsync(fout));

        Assert.Equal(500, status); // SOAP 1.1: a Fault
        Assert.Contains("<StUF:code>StUF055</StUF:code>", antwoord, StringComparison.Ordinal);
        Assert.True(Regex.Count(antwoord, "<hub:bevinding ") >= 2);
        Assert.Matches("pad=\"Client/Geslacht\" regelnummer=\"[1-9]", antwoord);
        Assert.DoesNotContain("X9999", antwoord, StringComparison.Ordinal);
        Assert.Empty(Proefschemas.Fouten(Proefschemas.Eigen, Encoding.UTF8.GetBytes(antwoord)));
        using var http = hub.Als(Bezorghub.Gemeente);
        Assert.Equal(404, (int)(await http.GetAsync($"berichten/{BerichtId.Van(kop)}")).StatusCode);
    }

    [Theory]
    [InlineData(Foutcodes.NietBevoegd)]
    [InlineData(Foutcodes.EnvelopPastNiet)]
    [InlineData("IB007 functie")]
    [InlineData(Foutcodes.OnbekendeFunctie)]
    [InlineData(Foutcodes.VerkeerdeBerichtcode)]
    [InlineData(Foutcodes.NietUniek)]
    [InlineData("IB016 TR056")]
    public async Task What_the_door_refuses_has_the_chain_s_own_code_and_can_be_offered_rightly_afterwards(string wat)
    {
        var (bericht, kop) = await Bezorghub.MaakAsync("JW301", Bezorghub.AndereAanbieder);
        var goed = Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.AndereAanbieder, referentie: Bezorghub.Referentie());
        var (inzender, stuurgegevens, inhoud) = wat switch
        {
            Foutcodes.NietBevoegd => (Bezorghub.Aanbieder, goed, bericht),
            Foutcodes.EnvelopPastNiet => (Bezorghub.Gemeente, goed with { Ontvanger = goed.Ontvanger with { Organisatie = "99999999" } }, bericht),
            "IB007 functie" => (Bezorghub.Gemeente, goed with { Functie = "JW305" }, bericht),
            Foutcodes.OnbekendeFunctie => (Bezorghub.Gemeente, goed with { Functie = "WMO301" }, bericht),
            Foutcodes.VerkeerdeBerichtcode => (Bezorghub.Gemeente, goed with { Berichtcode = "Du01", CrossRefnummer = Proefenvelop.Referentie }, bericht),
            Foutcodes.NietUniek => (Bezorghub.Gemeente, goed with { Referentienummer = await GebruiktAsync() }, bericht),
            _ => (Bezorghub.Gemeente, goed, [.. await AangenomenAsync(bericht, goed), (byte)'\n']),
        };

        var (status, antwoord) = await hub.SoapAsync(inzender, await Proefenvelop.MaakAsync(inhoud, stuurgegevens));

        Assert.Equal(500, status);
        Assert.Contains($"<StUF:code>{wat[..5]}</StUF:code>", antwoord, StringComparison.Ordinal);
        Assert.Empty(Proefschemas.Fouten(Proefschemas.Eigen, Encoding.UTF8.GetBytes(antwoord)));
        Assert.Equal(200, (await hub.SoapAsync(Bezorghub.Gemeente, await Proefenvelop.MaakAsync(bericht, goed))).Status);
        await hub.WachtOpAsync(BerichtId.Van(kop), "bezorgd");
    }

    [Fact]
    public async Task A_Fo01_of_a_recipient_makes_a_dead_letter_of_what_it_got_with_the_code_in_words()
    {
        var (bericht, _) = await Bezorghub.MaakAsync("JW305");
        using var aanbieder = hub.Als(Bezorghub.Aanbieder);
        var id = await aanbieder.BiedAanAsync(bericht);
        await hub.WachtOpAsync(id, "bevestigd");

        Assert.Equal(500, (await hub.SoapAsync(Bezorghub.Aanbieder, Fo01(Stufreferentie.Van(id)))).Status); // it never got this one
        var (status, antwoord) = await hub.SoapAsync(Bezorghub.Gemeente, Fo01(Stufreferentie.Van(id)));

        Assert.True(status == 200, antwoord);
        using var beheerder = hub.Als(Bezorghub.Beheerder);
        await beheerder.WachtOpDodeBriefAsync(id);
        var brief = (await beheerder.GetFromJsonAsync<JsonElement>("dode-brieven")).GetProperty("dodeBrieven").EnumerateArray()
            .Single(b => b.GetProperty("id").GetString() == id);
        Assert.Equal("FoutmeldingVanOntvanger", brief.GetProperty("reden").GetString());
        Assert.Contains("IB014: Het bestand in de envelop", brief.GetProperty("omschrijving").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("999900006", brief.ToString(), StringComparison.Ordinal);
        using var opnieuw = await beheerder.PostAsync($"dode-brieven/{id}/heraanbiedingen", null);
        await hub.WachtOpAsync(id, "bevestigd");
        var keren = hub.Stufontvanger.Alles.Where(o => o.Bericht == id).ToList();
        Assert.Equal([false, true], keren.Select(o => o.Dubbel));
    }

    [Theory]
    [MemberData(nameof(AanvalTests.Aanvallen), MemberType = typeof(AanvalTests))]
    public async Task Every_attack_gets_400_and_the_hub_stays_well(string aanval)
    {
        var (status, antwoord) = await ProbeerAsync(AanvalTests.Maak[aanval]());

        Assert.True(status is 400 or 413, antwoord);
        using var http = hub.Als(null);
        (await http.GetAsync("gezondheid")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Every_attack_inside_the_message_gets_its_finding_and_the_hub_stays_well()
    {
        using var lokaas = new TcpListener(IPAddress.Loopback, 0);
        lokaas.Start();
        var start = Encoding.UTF8.GetString((await Bezorghub.MaakAsync("JW305")).Bericht);
        var aantal = 0;
        foreach (var aanval in new Aanvallen(start, $"http://127.0.0.1:{((IPEndPoint)lokaas.LocalEndpoint).Port}/aas").Alle)
        {
            var kop = Proefenvelop.Kop("JW305", Bezorghub.Aanbieder, Bezorghub.Gemeente, referentie: Bezorghub.Referentie());
            var (status, antwoord) = await hub.SoapAsync(Bezorghub.Aanbieder, await Proefenvelop.MaakAsync(aanval.Bericht, kop));
            Assert.True(status == 500, $"{aanval}: {status}"); // SOAP 1.1: a Fault (0042); an attack in the envelope is 400
            Assert.Contains("<StUF:code>StUF055</StUF:code>", antwoord, StringComparison.Ordinal);
            Assert.Contains($"regel=\"{aanval.Regel}\"", antwoord, StringComparison.Ordinal);
            aantal++;
        }

        Assert.True(aantal > 30);
        Assert.False(lokaas.Pending(), "Er is een verbinding naar buiten gemaakt.");
        using var http = hub.Als(null);
        (await http.GetAsync("gezondheid")).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData(null, "text/xml", 401)]
    [InlineData(Bezorghub.Beheerder, "text/xml", 403)]
    [InlineData(Bezorghub.Gemeente, "application/json", 415)]
    public async Task Who_may_not_come_in_hears_so_before_anything_is_read(string? partij, string type, int status)
    {
        using var http = hub.Als(partij);
        using var inhoud = new ByteArrayContent(Proefenvelop.Soap("<a/>"));
        inhoud.Headers.ContentType = new(type);
        using var antwoord = await http.PostAsync("/stuf/ggk0210", inhoud);
        Assert.Equal(status, (int)antwoord.StatusCode);
    }

    // A server that refuses early may close while the client is still sending: then ask what a patient client would have heard.
    async Task<(int, string)> ProbeerAsync(Stream aanval)
    {
        var bytes = new byte[600_000]; // more than the hub reads of an envelope before it says no
        var lengte = await aanval.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        return await hub.SoapAsync(Bezorghub.Gemeente, bytes[..lengte]);
    }

    async Task<string> GebruiktAsync()
    {
        var (bericht, _) = await Bezorghub.MaakAsync("JW301", Bezorghub.AndereAanbieder);
        var kop = Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.AndereAanbieder, referentie: Bezorghub.Referentie());
        await AangenomenAsync(bericht, kop);
        return kop.Referentienummer;
    }

    async Task<byte[]> AangenomenAsync(byte[] bericht, Stuurgegevens kop)
    {
        Assert.Equal(200, (await hub.SoapAsync(Bezorghub.Gemeente, await Proefenvelop.MaakAsync(bericht, kop))).Status);
        return bericht;
    }

    async Task<List<Stuurgegevens>> RetoursAsync()
    {
        var koppen = new List<Stuurgegevens>();
        foreach (var ontvangen in hub.Stufontvanger.Alles.Where(o => o.Koppen["SOAPAction"].Contains("Du01", StringComparison.Ordinal)))
        {
            using var envelop = Stufenvelop.Open(new MemoryStream(ontvangen.Inhoud));
            await envelop.LeesAsync();
            koppen.Add(envelop.Kop!);
        }

        return koppen;
    }

    static Task<byte[]> EnvelopAsync(byte[] bericht) => Proefenvelop.MaakAsync(
        bericht, Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.Aanbieder, referentie: Bezorghub.Referentie()));

    [Fact]
    public async Task Of_two_messages_that_come_together_under_one_number_one_is_taken_in_and_a_refused_one_leaves_its_number_free()
    {
        var referentie = Bezorghub.Referentie();
        var samen = await Task.WhenAll((await EnvelopenAsync(referentie, 2)).Select(soap => hub.SoapAsync(Bezorghub.Gemeente, soap)));
        Assert.Equal([200, 500], samen.Select(s => s.Status).Order());
        Assert.Contains("IB016", samen.Single(s => s.Status == 500).Inhoud, StringComparison.Ordinal);

        var vrij = Bezorghub.Referentie();
        var (bericht, _) = await Bezorghub.MaakAsync("JW301");
        var fout = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bericht).Replace("<jw301:Bsn>", "<jw301:Bsn>X", StringComparison.Ordinal));
        var geweigerd = await Proefenvelop.MaakAsync(fout, Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.Aanbieder, referentie: vrij));
        Assert.Equal(500, (await hub.SoapAsync(Bezorghub.Gemeente, geweigerd)).Status);
        Assert.Equal(200, (await hub.SoapAsync(Bezorghub.Gemeente, (await EnvelopenAsync(vrij, 1))[0])).Status);
    }

    static async Task<List<byte[]>> EnvelopenAsync(string referentie, int aantal)
    {
        var envelopen = new List<byte[]>();
        for (var i = 0; i < aantal; i++)
            envelopen.Add(await Proefenvelop.MaakAsync(
                (await Bezorghub.MaakAsync("JW301")).Bericht, Proefenvelop.Kop("JW301", Bezorghub.Gemeente, Bezorghub.Aanbieder, referentie: referentie)));
        return envelopen;
    }

    static byte[] Fo01(string cross) => Proefenvelop.Soap(
        $"""
        <z:Fo01Bericht xmlns:z="{Stufnamen.Stuf}"><z:stuurgegevens><z:berichtcode>Fo01</z:berichtcode>
        <z:zender><z:organisatie>0268</z:organisatie><z:applicatie>Backoffice</z:applicatie></z:zender>
        <z:ontvanger><z:applicatie>iJw-hub</z:applicatie></z:ontvanger><z:referentienummer>1</z:referentienummer>
        <z:tijdstipBericht>20260115</z:tijdstipBericht><z:crossRefnummer>{cross}</z:crossRefnummer></z:stuurgegevens>
        <z:body><z:code>IB014</z:code><z:plek>client</z:plek><z:omschrijving>BSN 999900006</z:omschrijving></z:body></z:Fo01Bericht>
        """);
}
