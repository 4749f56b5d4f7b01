namespace Hub.Kern.Partijen;

/// <summary>What a JSON schema cannot say about <c>bezorging</c>. A target is chosen by people, but a mistake must not send BSNs in the clear.</summary>
static class Bezorgcontrole
{
    const int MaxSleutelnaam = 64;

    /// <summary>The name of the key that anybody can know.</summary>
    public const string Demosleutel = "demo";

    /// <summary>What is wrong, or null.</summary>
    public static string? Fout(Partijregel partij, bool demo) => partij.Bezorging switch
    {
        null => null,
        _ when partij.Rol is not (Rol.Gemeente or Rol.Aanbieder) => "alleen een gemeente of aanbieder krijgt berichten; 'bezorging' hoort hier niet.",
        { Webhook: not null, Stuf: not null } => "'bezorging' noemt een webhook én stuf; kies er een.",
        { Webhook: { } webhook } => Adresfout(webhook.Url, demo) ?? Sleutelfout(webhook.Ondertekening.Sleutel, demo),
        { Stuf: { } stuf } => Adresfout(stuf.Url, demo)
            ?? (stuf.Applicatie.Length is < 3 or > 50 ? "'applicatie' telt 3 tot 50 tekens." : null),
        _ => null,
    };

    static string? Adresfout(Uri url, bool demo) => url switch
    {
        { IsAbsoluteUri: false } => "'url' is een volledig adres, https://….",
        { UserInfo.Length: > 0 } => "'url' mag geen gebruiker of wachtwoord bevatten.",
        { Fragment.Length: > 0 } => "'url' mag geen '#' bevatten.",
        { IsLoopback: true } when !demo => "'url' wijst naar deze machine; dat mag alleen met --demo.",
        { Scheme: "https" } or { Scheme: "http", IsLoopback: true } => null,
        _ => "'url' moet https zijn.",
    };

    static string? Sleutelfout(string naam, bool demo) => naam switch
    {
        Demosleutel when !demo => "de ondertekening met de demosleutel mag alleen met --demo.",
        { Length: > 0 and <= MaxSleutelnaam } when naam.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') => null,
        _ => "'sleutel' is de naam van een instelling: letters, cijfers, '-' en '_'.",
    };
}
