using System.Net;
using Hub.Portaal.Tests.Proef;
using Hub.Testbasis;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Portaal.Tests.Toegang;

/// <summary>Every page gives every role what it may see and no more: <c>matrix.tsv</c>.</summary>
public sealed class IsolatieTests(HubFixture hub) : Portaaltest(hub)
{
    static readonly Dictionary<string, string?> Rollen = new()
    {
        ["niemand"] = null,
        ["gemeente"] = "0268",
        ["aanbieder"] = "42420001",
        ["gemachtigde"] = "backoffice-nijmegen",
        ["operator"] = "operator",
        ["regio"] = "rijk-van-nijmegen",
    };

    [Fact]
    public void Every_page_stands_in_the_matrix_and_the_other_way_round()
    {
        var paginas = Hub.Hub.Diensten.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().Distinct();
        Assert.Equal(paginas.Order(), Matrix.Lees().Select(rij => rij.Pagina).Distinct().Order());
    }

    [Fact]
    public async Task Every_page_gives_every_role_what_it_may_see_and_no_more()
    {
        var afwijkingen = new List<string>();
        foreach (var (rol, partij) in Rollen)
        {
            using var bezoeker = new Bezoeker(Hub.Hub.Adres);
            if (partij is not null)
                Assert.Equal(HttpStatusCode.Redirect, await bezoeker.MeldAanAsync($"demo-{partij}"));
            foreach (var rij in Matrix.Lees())
            {
                var status = (int)await bezoeker.StatusAsync(await Proefstukken.VulAsync(Hub, rij.Pad));
                if (status != rij.Verwacht[rol])
                    afwijkingen.Add($"{rij.Pad} als {rol}: {status}, verwacht {rij.Verwacht[rol]}");
            }
        }

        Assert.True(afwijkingen.Count == 0, string.Join('\n', afwijkingen));
    }
}
