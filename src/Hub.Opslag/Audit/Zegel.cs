using System.Globalization;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>A day's seal as stored.</summary>
/// <param name="Aantal">Number of lines it covers.</param>
/// <param name="Inhoud">SHA-256 of those lines.</param>
/// <param name="Vorige">Hash of the seal before, or empty for the first.</param>
/// <param name="Hash">Hash of this seal.</param>
sealed record Zegel(long Aantal, string Inhoud, string Vorige, string Hash)
{
    public static Zegel Uit(Rij rij) => new(
        rij.Veld<long>(nameof(Aantal)), rij.Veld<string>(nameof(Inhoud)) ?? "",
        rij.Veld<string>(nameof(Vorige)) ?? "", rij.Veld<string>(nameof(Hash)) ?? "");

    public Rij AlsRij(string partitie, string sleutel) => new(partitie, sleutel, new Dictionary<string, object?>
    {
        [nameof(Aantal)] = Aantal,
        [nameof(Inhoud)] = Inhoud,
        [nameof(Vorige)] = Vorige,
        [nameof(Hash)] = Hash,
    });
}

/// <summary>One line of a seal: the last event of a dossier at the end of the day.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Volgnummer">Number of that event.</param>
/// <param name="Hash">Its hash.</param>
readonly record struct Zegelregel(string Dossier, int Volgnummer, string Hash)
{
    public static Zegelregel Lees(string regel)
    {
        var delen = regel.Split(' ');
        return new Zegelregel(delen[0], int.Parse(delen[1], CultureInfo.InvariantCulture), delen[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dossier} {Volgnummer} {Hash}");
}
