using System.Security.Claims;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Functies.Deur;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Functies.Tests.Toegang;

/// <summary>A party sees only its own messages and an operator only what its rights say (API-02): every route, every role.</summary>
public partial class IsolatieTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    // The names of the roles in matrix.tsv: who signs in, and for whom.
    static readonly Dictionary<string, (string? Partij, string? Namens)> Rollen = new()
    {
        ["niemand"] = (null, null),
        ["inzender"] = (Partijen.Gemeente, null),
        ["ontvanger"] = (Partijen.Aanbieder, null),
        ["andere gemeente"] = (Partijen.AndereGemeente, null),
        ["andere aanbieder"] = (Partijen.AndereAanbieder, null),
        ["backoffice"] = (Partijen.Backoffice, null),
        ["backoffice namens"] = (Partijen.Backoffice, Partijen.Gemeente),
        ["backoffice oud"] = (Partijen.Oud, null),
        ["regio"] = (Partijen.Regio, null),
        ["kijker"] = (Partijen.Kijker, null),
        ["lezer"] = (Partijen.Lezer, null),
        ["hersteller"] = (Partijen.Hersteller, null),
    };

    [Fact]
    public void Every_route_of_the_description_stands_in_the_matrix_and_the_other_way_round() =>
        Assert.Equal(Matrix.Routes().Order(), Matrix.Lees().Select(rij => rij.Route).Order());

    [Fact]
    public async Task Every_route_gives_every_role_what_it_may_see_of_its_own_and_of_foreign_messages_and_no_more()
    {
        var eigen = await BezorgAsync("JW301");
        var vreemd = await BezorgAsync("JW301", Partijen.AndereGemeente, Partijen.AndereAanbieder);
        var afwijkingen = new List<string>();
        foreach (var rij in Matrix.Lees())
        {
            foreach (var (rol, verwacht) in rij.Verwacht)
            {
                foreach (var (bericht, soort, status) in new[] { (eigen, "eigen", verwacht.Eigen), (vreemd, "vreemd", verwacht.Vreemd) })
                {
                    using var antwoord = await RoepAsync(rol, rij.Route, bericht.Id, bericht.Bericht);
                    if ((int)antwoord.StatusCode != status)
                        afwijkingen.Add($"{rij.Route} als {rol}, {soort} bericht: {(int)antwoord.StatusCode}, verwacht {status}");
                    if (!antwoord.IsSuccessStatusCode
                        && (await antwoord.Content.ReadAsStringAsync()).Contains(bericht.Kop.Identificatie, StringComparison.Ordinal))
                        afwijkingen.Add($"{rij.Route} als {rol}: een weigering noemt de Identificatie.");
                }
            }
        }

        Assert.True(afwijkingen.Count == 0, string.Join('\n', afwijkingen));
    }

    [Fact]
    public async Task A_postbus_holds_nothing_of_others()
    {
        var (id, _, _) = await BezorgAsync("JW301");
        foreach (var partij in new[] { Partijen.Gemeente, Partijen.AndereGemeente, Partijen.AndereAanbieder })
        {
            using var http = Toegang.Als(partij);
            Assert.DoesNotContain(id, await http.GetStringAsync("postbus?limiet=1000"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_recipient_does_not_know_of_a_message_before_it_is_delivered()
    {
        var id = await DodeBriefAsync();

        var dossier = (await Toegang.Hub.Diensten.GetRequiredService<IDossiers>().LeesAsync(id, default))!;
        var belangen = Toegang.Hub.Diensten.GetRequiredService<Belangen>();
        Assert.Null(belangen.Bij(dossier, Als("90909090", Rol.Aanbieder)));
        Assert.NotNull(belangen.Bij(dossier, Als(Partijen.Gemeente, Rol.Gemeente)));
    }

    static ClaimsPrincipal Als(string code, Rol rol) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, code), new Claim(ClaimTypes.Role, rol.ToString())], "proef"));

    async Task<HttpResponseMessage> RoepAsync(string rol, string route, string id, byte[] bericht)
    {
        var (methode, pad) = (route.Split(' ')[0], route.Split(' ')[1]);
        var (partij, namens) = Rollen[rol];
        using var http = Toegang.Als(partij, namens);
        using var verzoek = new HttpRequestMessage(new HttpMethod(methode), Adres(pad, id)) { Content = Inhoud(route, bericht) };
        return await http.SendAsync(verzoek);
    }

    // What stands for the parts of a path; a part without a line here is a message's id.
    static string Adres(string pad, string id) => Deel().Replace(pad[1..], deel => deel.Groups[1].Value switch
    {
        "dag" => "2026-01-01",
        "naam" => "RetourCode",
        "versie" => "999999",
        "regio" or "verband" => Partijen.Regio, // a regio in no verband is one by itself
        "thema" => "overzicht",
        "gemeente" => Partijen.Gemeente, // without a grondslag, so without a register: 400
        _ => id,
    });

    static HttpContent? Inhoud(string route, byte[] bericht) => route switch
    {
        "POST /berichten" or "POST /validaties" or "POST /registers/{gemeente}/archiefberichten" or "POST /dode-brieven/{id}/correcties" => Apitest.Xml(bericht),
        "POST /monitor/invoer" => new StringContent("geen kolommen", Encoding.UTF8, "text/csv"),
        _ when route.StartsWith("GET", StringComparison.Ordinal) => null,
        _ => new StringContent("{\"reden\":\"proef\"}", Encoding.UTF8, "application/json"),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Deel();
}
