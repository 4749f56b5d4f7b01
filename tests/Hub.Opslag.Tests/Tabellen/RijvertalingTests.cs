using System.Text.Json;
using Hub.Opslag.Tabellen;

namespace Hub.Opslag.Tests.Tabellen;

public sealed class RijvertalingTests
{
    [Fact]
    public void What_the_cloud_leaves_unannotated_gets_its_type_from_its_form()
    {
        using var json = JsonDocument.Parse("""
            {"odata.metadata":"m","odata.etag":"W/\"datetime'2026'\"","PartitionKey":"p","RowKey":"r",
             "Timestamp@odata.type":"Edm.DateTime","Timestamp":"2026-01-01T00:00:00Z",
             "Geheel":3,"Breuk":3.0,"Macht":1e3,"Groot":3000000000,"Getypeerd@odata.type":"Edm.Double","Getypeerd":3,
             "Niets":null,"Onbekend@odata.type":"Edm.Nieuw","Onbekend":"x"}
            """);
        var rij = Rijvertaling.Lees(json.RootElement);
        Assert.Equal("W/\"datetime'2026'\"", rij.Versie);
        Assert.Equal(
            new Dictionary<string, object?> { ["Geheel"] = 3, ["Breuk"] = 3.0, ["Macht"] = 1000.0, ["Groot"] = 3e9, ["Getypeerd"] = 3.0, ["Onbekend"] = "x" },
            rij.Velden);
    }
}
