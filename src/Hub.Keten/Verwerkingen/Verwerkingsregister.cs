using Hub.Kern;

namespace Hub.Keten.Verwerkingen;

/// <summary>Where the activities of the hub stand in the controller's register of processing (LD-03). Immutable.</summary>
public sealed class Verwerkingsregister
{
    readonly Uri _basis;

    /// <summary>A register at this address.</summary>
    /// <param name="adres">Absolute; the activity's name comes behind it.</param>
    /// <exception cref="ConfiguratieException">It is no absolute address.</exception>
    public Verwerkingsregister(string adres) =>
        _basis = Uri.TryCreate(adres.TrimEnd('/') + "/", UriKind.Absolute, out var basis)
            ? basis
            : throw new ConfiguratieException("De instelling Hub__Verwerkingsregister is geen volledig adres.");

    /// <summary>The address of an activity, for example <c>…/valideer-bericht</c>.</summary>
    public string Activiteit(string naam) =>
        new Uri(_basis, System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(naam)).ToString();
}
