using Hub.Capaciteit.Meting;

namespace Hub.Capaciteit.Tests;

/// <summary>What a request touches is read from the request itself.</summary>
public class OpslagverzoekTests
{
    const string Account = "http://127.0.0.1:10002/devstoreaccount1/";

    [Fact]
    public void A_query_counts_the_rows_that_came_back()
    {
        var vraag = Account + "Postbussen()?$filter=" + Uri.EscapeDataString("PartitionKey eq '0268' and RowKey ge '2026'") + "&$top=100";
        Assert.Equal(
            [new Aanraking("f", Diensten.Tabel, "Postbussen", "<gemeente>", Toegang.Lezen, 2)],
            Opslagverzoek.Lees("f", Diensten.Tabel, HttpMethod.Get, new Uri(vraag), "", """{"value":[{"RowKey":"a"},{"RowKey":"b"}]}"""));
    }

    [Fact]
    public void A_new_row_has_its_partition_in_the_body() => Assert.Equal(
        [new Aanraking("f", Diensten.Tabel, "Dagen", "<dag>-<scherf>", Toegang.Schrijven, 1)],
        Opslagverzoek.Lees("f", Diensten.Tabel, HttpMethod.Post, new Uri(Account + "Dagen"), """{"PartitionKey":"2026-11-22-6","RowKey":"x"}""", ""));

    [Fact]
    public void A_group_is_counted_by_its_rows()
    {
        var groep = $"--changeset\nPOST {Account}Register HTTP/1.1\n\n{{\"PartitionKey\":\"0268\",\"RowKey\":\"a\"}}\n"
            + $"--changeset\nPUT {Account}Register(PartitionKey='0268',RowKey='b') HTTP/1.1\n\n{{}}\n";
        var aanraking = new Aanraking("f", Diensten.Tabel, "Register", "<gemeente>", Toegang.Schrijven, 1);
        Assert.Equal(
            [aanraking, aanraking],
            Opslagverzoek.Lees("f", Diensten.Tabel, HttpMethod.Post, new Uri(Account + "$batch"), groep, ""));
    }

    [Theory]
    [InlineData("GET", "berichten/2026-11-22/abc", "", Toegang.Lezen)]
    [InlineData("PUT", "berichten/2026-11-22/abc", "?comp=block&blockid=x", Toegang.Schrijven)]
    [InlineData("GET", "berichten", "?restype=container&comp=list&include=metadata", Toegang.Opsommen)]
    public void A_blob_request_is_what_it_is_billed_as(string methode, string pad, string vraag, Toegang toegang) => Assert.Equal(
        [new Aanraking("f", Diensten.Blob, "berichten", "", toegang, 1)],
        Opslagverzoek.Lees("f", Diensten.Blob, new HttpMethod(methode), new Uri(Account + pad + vraag), "", ""));
}
