using Hub.Monitor;
using Hub.Monitor.Bijdragen;
using Hub.Portaal.Pages.Backoffice;
using Hub.Portaal.Weergave;

namespace Hub.Portaal.Tests;

/// <summary>A toewijzing is found under what it is called.</summary>
public sealed class ToewijzingregelTests
{
    static readonly DateOnly Vandaag = new(2026, 6, 15);

    [Theory]
    [InlineData(Toewijzingstand.Ongewijzigd, 1, 12, "Lopend", Looptijd.Lopend)]
    [InlineData(Toewijzingstand.Ongewijzigd, 7, 12, "Begint nog", Looptijd.Toekomstig)]
    [InlineData(Toewijzingstand.Ongewijzigd, 1, 5, "Beëindigd", Looptijd.Beeindigd)]
    [InlineData(Toewijzingstand.Verlengd, 1, 5, "Beëindigd, verlengd", Looptijd.Beeindigd, Looptijd.Verlengd)]
    [InlineData(Toewijzingstand.Ingetrokken, 1, 12, "Lopend, ingetrokken", Looptijd.Lopend, Looptijd.Ingetrokken)]
    [InlineData(Toewijzingstand.Verwijderd, 1, 12, "Verwijderd", Looptijd.Verwijderd)]
    public void What_a_toewijzing_is_called_and_what_finds_it_agree(Toewijzingstand stand, int begin, int einde, string naam, params Looptijd[] filters)
    {
        var regel = Regel(stand, new DateOnly(2026, begin, 1), new DateOnly(2026, einde, 1));
        Assert.Equal(naam, regel.Woorden.Tekst);
        Assert.Equal(filters, Enum.GetValues<Looptijd>().Where(filter => regel.Past(filter)));
        Assert.All(filters, filter => Assert.Contains(Toewijzingregel.Naam(filter), naam, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(2, 6, "82", "2 van 6 stuks (output)")]
    [InlineData(0, 1, "82", "0 van 1 stuk (output)")]
    [InlineData(18, 162, "16", "18 van 162 dagdelen (4 uur)")]
    [InlineData(1, 1, "14", "1 van 1 etmaal")]
    [InlineData(8000, 12000, "83", "€ 80,00 van € 120,00")]
    public void A_volume_is_said_once(long deel, long geheel, string eenheid, string verwacht) =>
        Assert.Equal(verwacht, Producten.Volume(deel, geheel, eenheid).Replace('\u00A0', ' '));

    static Toewijzingregel Regel(Toewijzingstand stand, DateOnly ingang, DateOnly einde) => new(
        new Toewijzinggebruik("42420001", "De Linde", 1, "45", null, ingang, einde, null, null, null, null, 0, 0, 0, null, null, []), stand, Vandaag);
}
