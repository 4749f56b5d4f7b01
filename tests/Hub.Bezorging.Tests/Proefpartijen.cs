using Hub.Kern.Partijen;

namespace Hub.Bezorging.Tests;

/// <summary>Parties to whom the hub pushes.</summary>
static class Proefpartijen
{
    public const string Inzender = "0268";
    public const string Ontvanger = "42420001";
    public const string Buur = "65656055";

    public static Partijregister Register(params Partijregel[] ontvangers) =>
        new(new Partijenconfiguratie { Partijen = [Regel(Inzender, null), .. ontvangers] });

    public static Partijregel Webhook(
        string code, Uri url, Webhookvorm vorm = Webhookvorm.Xml, Handtekeningalgoritme algoritme = Handtekeningalgoritme.HmacSha256) =>
        Regel(code, new Bezorgregel
        {
            Webhook = new Webhookregel { Url = url, Vorm = vorm, Ondertekening = new Ondertekeningregel { Sleutel = Proefgeheimen.Naam(algoritme), Algoritme = algoritme } },
        });

    public static Partijregel Stuf(string code, Uri url) =>
        Regel(code, new Bezorgregel { Stuf = new Stufregel { Url = url, Applicatie = "JW Applicatie" } });

    public static Partijregel Ophaler(string code) => Regel(code, null);

    static Partijregel Regel(string code, Bezorgregel? bezorging) =>
        new() { Code = code, Naam = code, Rol = code.Length == 4 ? Rol.Gemeente : Rol.Aanbieder, Bezorging = bezorging };
}
