using Azure.Core;
using Azure.Core.Pipeline;
using Hub.Opslag.Aanmelding;
using Hub.Opslag.Tests.Verkeer;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Aanmelding;

/// <summary>
/// The text that is signed, as the service documents it. That Azurite, an independent reader of the same documentation, accepts
/// the signatures shows in every contract test; here stand the parts that it does not check or that we do not send to it.
/// </summary>
public sealed class GedeeldeSleutelTests
{
    [Fact, Trait("Eis", "AZ-01")]
    public void A_blob_request_signs_its_standard_headers_own_headers_and_query_in_order()
    {
        var verzoek = Verzoek(RequestMethod.Put, "https://abc.blob.core.windows.net/bak/b%20lob?timeout=20&comp=block&BlockID=YQ%3D%3D");
        verzoek.Content = RequestContent.Create(new byte[11]);
        verzoek.Headers.Add("Content-Type", "text/plain");
        verzoek.Headers.Add("If-None-Match", "*");
        verzoek.Headers.Add("x-ms-version", "2021-12-02");
        verzoek.Headers.Add("X-MS-Meta-Zee", " z ");
        verzoek.Headers.Add("x-ms-date", "Fri, 26 Jun 2026 23:39:12 GMT");

        Assert.Equal(
            "PUT\n\n\n11\n\ntext/plain\n\n\n\n*\n\n\n" +
            "x-ms-date:Fri, 26 Jun 2026 23:39:12 GMT\nx-ms-meta-zee:z\nx-ms-version:2021-12-02\n" +
            "/abc/bak/b%20lob\nblockid:YQ==\ncomp:block\ntimeout:20",
            GedeeldeSleutel.TeTekenen(Opslagdienst.Blob, "abc", verzoek));
    }

    [Fact]
    public void A_length_of_zero_is_signed_as_empty()
    {
        var verzoek = Verzoek(RequestMethod.Put, "https://abc.queue.core.windows.net/rij");
        verzoek.Content = RequestContent.Create(Array.Empty<byte>());
        Assert.Equal("PUT\n\n\n\n\n\n\n\n\n\n\n\n/abc/rij", GedeeldeSleutel.TeTekenen(Opslagdienst.Wachtrij, "abc", verzoek));
    }

    [Fact, Trait("Eis", "TB-01")]
    public void A_table_request_signs_method_type_date_and_path_and_of_the_query_only_comp()
    {
        var verzoek = Verzoek(RequestMethod.Get, "http://127.0.0.1:10002/devstoreaccount1/tabel()?$filter=x&comp=acl");
        verzoek.Headers.Add("x-ms-date", "D");
        verzoek.Headers.Add("x-ms-version", "V");
        Assert.Equal(
            "GET\n\n\nD\n/devstoreaccount1/devstoreaccount1/tabel()?comp=acl",
            GedeeldeSleutel.TeTekenen(Opslagdienst.Tabel, "devstoreaccount1", verzoek));
    }

    [Fact]
    public async Task Each_attempt_is_signed_anew_with_the_time_of_that_attempt()
    {
        var klok = new Testklok();
        await using var dienst = await Nepdienst.StartAsync(_ =>
        {
            klok.Vooruit(TimeSpan.FromMinutes(1));
            return new Antwoord(klok.GetUtcNow().Minute < 2 ? 503 : 201);
        });
        var opties = Testlijn.Opties();
        opties.Klok = klok;

        await new Opslag.Wachtrijen.Wachtrijclient(Opslagverbinding.UitTekst(dienst.Verbindingstekst, opties)).MaakAsync("rij", default);

        var verzoeken = dienst.Verzoeken.ToArray();
        Assert.Equal(["Thu, 15 Jan 2026 09:00:00 GMT", "Thu, 15 Jan 2026 09:01:00 GMT"], verzoeken.Select(v => v.Koppen["x-ms-date"]));
        Assert.StartsWith("SharedKey nep:", verzoeken[0].Koppen["Authorization"]);
        Assert.NotEqual(verzoeken[0].Koppen["Authorization"], verzoeken[1].Koppen["Authorization"]);
    }

    static Request Verzoek(RequestMethod methode, string adres)
    {
        var verzoek = HttpPipelineBuilder.Build(new Opslagopties()).CreateRequest();
        verzoek.Method = methode;
        verzoek.Uri.Reset(new Uri(adres));
        return verzoek;
    }
}
