using Hub.Kern;

namespace Hub.Functies.Deur.Begrenzen;

/// <summary>How often one may knock (API-04). Settings <c>Hub__Grenzen__…</c>.</summary>
/// <param name="VerzoekenPerMinuut">Requests per minute of a party that has no limit of its own; saved up for at most a minute.</param>
/// <param name="MislukteAanmeldingen">Failed sign-ins per network address in each <paramref name="Aanmeldvenster"/>.</param>
/// <param name="Aanmeldvenster">How long these count.</param>
public sealed record Grenzen(int VerzoekenPerMinuut, int MislukteAanmeldingen, TimeSpan Aanmeldvenster)
{
    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="ConfiguratieException">One is wrong.</exception>
    internal static Grenzen Lees(IConfigurationSection deel)
    {
        var grenzen = new Grenzen(
            deel.GetValue(nameof(VerzoekenPerMinuut), 6000),
            deel.GetValue(nameof(MislukteAanmeldingen), 30),
            deel.GetValue(nameof(Aanmeldvenster), TimeSpan.FromMinutes(1)));
        return grenzen is { VerzoekenPerMinuut: > 0, MislukteAanmeldingen: > 0 } && grenzen.Aanmeldvenster > TimeSpan.Zero
            ? grenzen
            : throw new ConfiguratieException("Hub__Grenzen: elke grens is groter dan 0.");
    }
}
