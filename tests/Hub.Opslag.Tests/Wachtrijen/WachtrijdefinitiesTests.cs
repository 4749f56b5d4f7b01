using System.Text;
using Hub.Kern.Poorten;
using Hub.Opslag.Wachtrijen;

namespace Hub.Opslag.Tests.Wachtrijen;

public sealed class WachtrijdefinitiesTests
{
    [Fact]
    public void The_queues_that_the_code_names_are_the_queues_that_infra_defines()
    {
        var namen = Wachtrijdefinities.Lees().Select(d => d.Naam);
        Assert.Equal(
            [
                Kern.Poorten.Wachtrijen.Ingekomen, Kern.Poorten.Wachtrijen.Gevalideerd, Kern.Poorten.Wachtrijen.Bezorgen, Kern.Poorten.Wachtrijen.Afleveren,
                Kern.Poorten.Wachtrijen.DodeBrieven, Kern.Poorten.Wachtrijen.Herstel,
            ],
            namen);
    }

    [Fact]
    public void Every_message_that_dies_ends_with_DodeBrieven_and_what_is_about_dead_letters_has_a_queue_of_its_own_to_die_in() =>
        Assert.All(Wachtrijdefinities.Lees(), d => Assert.Equal(
            d.Naam is Kern.Poorten.Wachtrijen.DodeBrieven or Kern.Poorten.Wachtrijen.Herstel ? $"{d.Naam}-dood" : Kern.Poorten.Wachtrijen.DodeBrieven,
            d.Dodenwachtrij));

    [Theory]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":1,"slotSeconden":1}]""", "doodNaar")]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":1,"slotSeconden":1,"doodNaar":null,"extra":1}]""", "extra")]
    [InlineData("""[{"naam":null,"maxAfleveringen":1,"slotSeconden":1,"doodNaar":null}]""", "naam")]
    [InlineData("""[{"naam":"A","maxAfleveringen":1,"slotSeconden":1,"doodNaar":null}]""", "naam")]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":0,"slotSeconden":1,"doodNaar":null}]""", "aflevering")]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":1,"slotSeconden":301,"doodNaar":null}]""", "slot")]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":1,"slotSeconden":1,"doodNaar":"aaa"}]""", "andere wachtrij")]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":1,"slotSeconden":1,"doodNaar":"bbb"}]""", "andere wachtrij")]
    [InlineData("""[{"naam":"aaa","maxAfleveringen":1,"slotSeconden":1,"doodNaar":null},{"naam":"aaa","maxAfleveringen":1,"slotSeconden":1,"doodNaar":null}]""", "twee keer")]
    [InlineData("[", "wachtrijen.json")]
    public void A_definition_that_is_not_right_is_refused_with_its_reason(string json, string reden)
    {
        var fout = Assert.Throws<InvalidDataException>(() => Wachtrijdefinities.Lees(new MemoryStream(Encoding.UTF8.GetBytes(json))));
        Assert.Contains(reden, fout.Message);
    }

    [Fact]
    public void A_definition_is_read_as_it_stands() => Assert.Equal(
        [new Wachtrijdefinitie("aaa", 10, 60, "bbb"), new Wachtrijdefinitie("bbb", 1000, 300, null)],
        Wachtrijdefinities.Lees(new MemoryStream(Encoding.UTF8.GetBytes("""
            [{"naam":"aaa","maxAfleveringen":10,"slotSeconden":60,"doodNaar":"bbb"},
             {"naam":"bbb","maxAfleveringen":1000,"slotSeconden":300,"doodNaar":null}]
            """))));
}
