using Hub.Berichtproeven.Taal;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Termijnen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>What the tests of clocks share.</summary>
static class Termijnproef
{
    /// <summary>A hub through which this message went.</summary>
    public static async Task<(Proefopslag Opslag, Proefproces Proces, Berichtkop Kop)> NaAsync(string soort)
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        await proces.DoorloopAsync((bericht, kop));
        return (opslag, proces, kop);
    }

    /// <inheritdoc cref="Berichten.Schrijf"/>
    public static (byte[] Inhoud, Berichtkop Kop) Schrijf(int begin, params string[] regels)
    {
        var b = Berichten.Schrijf(begin, regels);
        return (b.Inhoud, new Berichtkop(b.Soort, b.Afzender, b.Ontvanger, b.Identificatie, b.Dagtekening));
    }

    /// <summary>Everything that a party sees running.</summary>
    public static Task<IReadOnlyList<Termijn>> LijstAsync(this Proefproces proces, string partij) => proces.Termijnlijsten.BekijkAsync(partij, 100, null, default);

    /// <summary>The verzoeken among them.</summary>
    public static async Task<List<Termijn>> VerzoekenAsync(this Proefproces proces, string partij) => [.. (await proces.LijstAsync(partij)).Where(t => t.Soort == "verzoek")];

    /// <summary>The reminders in the dossier of a message.</summary>
    public static async Task<List<Gebeurtenis>> HerinneringenAsync(this Proefproces proces, string bericht) =>
    [
        .. (await proces.Dossiers.LeesAsync(bericht, default))!.Gebeurtenissen
            .Where(g => g.Handeling is Handeling.TermijnNadert or Handeling.TermijnVerstreken),
    ];
}
