using Hub.Kern.Dossiers;

namespace Hub.Kern.Tests;

/// <summary>The status of a message follows from its events.</summary>
public class DossierTests
{
    [Theory]
    [InlineData(Berichtstatus.Ontvangen, Handeling.Ontvangen)]
    [InlineData(Berichtstatus.Gevalideerd, Handeling.Ontvangen, Handeling.Gevalideerd)]
    [InlineData(Berichtstatus.Afgekeurd, Handeling.Ontvangen, Handeling.Afgekeurd)]
    [InlineData(Berichtstatus.Verwerkt, Handeling.Ontvangen, Handeling.Gevalideerd, Handeling.StapMislukt, Handeling.Verwerkt)]
    [InlineData(Berichtstatus.Bezorgd, Handeling.Ontvangen, Handeling.Gevalideerd, Handeling.Verwerkt, Handeling.Bezorgd, Handeling.OpnieuwAangeboden)]
    [InlineData(Berichtstatus.Bevestigd, Handeling.Ontvangen, Handeling.Bezorgd, Handeling.Ingezien, Handeling.Bevestigd, Handeling.Ingezien)]
    [InlineData(Berichtstatus.DodeBrief, Handeling.Ontvangen, Handeling.Gevalideerd, Handeling.DodeBrief)]
    [InlineData(Berichtstatus.Gevalideerd, Handeling.Ontvangen, Handeling.Gevalideerd, Handeling.DodeBrief, Handeling.Heraangeboden)]
    [InlineData(Berichtstatus.Ontvangen, Handeling.Ontvangen, Handeling.DodeBrief, Handeling.Heraangeboden)]
    [InlineData(Berichtstatus.Verwerkt, Handeling.Ontvangen, Handeling.Gevalideerd, Handeling.DodeBrief, Handeling.Heraangeboden, Handeling.Verwerkt)]
    [InlineData(Berichtstatus.Afgehandeld, Handeling.Ontvangen, Handeling.DodeBrief, Handeling.Afgehandeld)]
    [InlineData(Berichtstatus.Afgehandeld, Handeling.Ontvangen, Handeling.DodeBrief, Handeling.Gecorrigeerd)]
    public void It_is_where_the_last_event_that_counts_brought_it(Berichtstatus verwacht, params Handeling[] handelingen) =>
        Assert.Equal(verwacht, Maak(handelingen).Status);

    [Fact]
    public void A_message_that_comes_for_a_dead_letter_and_dies_itself_before_that_was_noted_stays_open()
    {
        var dood = Maak([Handeling.Ontvangen, Handeling.DodeBrief, Handeling.Gecorrigeerd]);
        var vervangt = dood.Laatste with { Inhoud = dood.Laatste.Inhoud.Met(Dossier.Vervangt, "ander") };

        Assert.Equal(Berichtstatus.DodeBrief, (dood with { Gebeurtenissen = [.. dood.Gebeurtenissen.SkipLast(1), vervangt] }).Status);
    }

    [Fact]
    public void Every_kind_of_event_has_been_thought_of()
    {
        foreach (var handeling in Enum.GetValues<Handeling>())
            Assert.True(Enum.IsDefined(Maak([Handeling.Ontvangen, handeling]).Status));
    }

    [Fact]
    public void Only_a_message_that_steps_still_work_on_is_not_at_its_end()
    {
        Assert.False(Maak([Handeling.Ontvangen]).IsEindstand);
        Assert.False(Maak([Handeling.Ontvangen, Handeling.Gevalideerd]).IsEindstand);
        Assert.False(Maak([Handeling.Ontvangen, Handeling.Gevalideerd, Handeling.Verwerkt]).IsEindstand);
        Assert.True(Maak([Handeling.Ontvangen, Handeling.Bezorgd]).IsEindstand);
        Assert.True(Maak([Handeling.Ontvangen, Handeling.DodeBrief]).IsEindstand);
    }

    static Dossier Maak(IReadOnlyList<Handeling> handelingen) => new("id", [.. handelingen.Select((h, i) => new Gebeurtenis(
        "id", i, DateTimeOffset.UnixEpoch, null, NieuweGebeurtenis.DoorStap(h, "proef"), "", ""))]);
}
