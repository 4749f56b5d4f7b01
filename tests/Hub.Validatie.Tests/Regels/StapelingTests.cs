using Hub.Validatie.Regels;

namespace Hub.Validatie.Tests.Regels;

public class StapelingTests
{
    const int Lijsten = 3_000;

    static readonly DateOnly Begin = new(2026, 12, 25); // so that months and years change within the periods

    /// <summary>A product; null where it has no such element.</summary>
    sealed record Product(DateOnly Begin, DateOnly? Einde, string? Categorie, string? Code)
    {
        public bool IsZelfdeAls(Product ander) =>
            Categorie is null || ander.Categorie is null || (Code is null || ander.Code is null ? Categorie == ander.Categorie : Code == ander.Code);
    }

    [Fact]
    public void It_finds_the_overlaps_that_comparing_each_with_each_finds()
    {
        var kans = new Random(7);
        var (met, zonder) = (0, 0);
        for (var lijst = 0; lijst < Lijsten; lijst++)
        {
            var producten = Enumerable.Range(0, kans.Next(1, 12)).Select(_ => Maak(kans)).ToList();

            var gevonden = Overlappend(producten);

            Assert.Equal(Naief(producten), gevonden.Order());
            (met, zonder) = gevonden.Count > 0 ? (met + 1, zonder) : (met, zonder + 1);
        }

        Assert.True(met > Lijsten / 5 && zonder > Lijsten / 5, $"De proef is te eenzijdig: {met} met overlap, {zonder} zonder.");
    }

    [Fact]
    public void The_time_it_takes_does_not_explode_with_the_number_of_products()
    {
        var producten = Enumerable.Range(0, 20_000).Select(index => new Product(Begin.AddDays(index), Begin.AddDays(index), "45", "45A04")).ToList();

        Assert.Empty(Overlappend(producten));
        Assert.Equal([20_001], Overlappend([.. producten, producten[0]]));
    }

    // Told at the one of two that begins last, or comes last when they begin on the same day.
    static IEnumerable<int> Naief(List<Product> producten) =>
        from p in producten.Index()
        where producten.Index().Any(q =>
            q.Index != p.Index && q.Item.IsZelfdeAls(p.Item)
            && (q.Item.Begin < p.Item.Begin || (q.Item.Begin == p.Item.Begin && q.Index < p.Index))
            && (q.Item.Einde is null || q.Item.Einde >= p.Item.Begin))
        orderby p.Index
        select p.Index + 1;

    static Product Maak(Random kans)
    {
        var begin = Begin.AddDays(kans.Next(60));
        var categorie = kans.Next(8) == 0 ? null : $"{40 + kans.Next(4)}";
        return new Product(begin, kans.Next(10) == 0 ? null : begin.AddDays(kans.Next(8)), categorie, categorie is null || kans.Next(4) == 0 ? null : $"A0{kans.Next(5)}");
    }

    static List<int> Overlappend(List<Product> producten)
    {
        var stapeling = new Stapeling<int>();
        foreach (var (index, product) in producten.Index())
            stapeling.Voeg(index + 1, product.Begin.DayNumber, product.Einde?.DayNumber ?? long.MaxValue, product.Categorie, product.Code);
        return [.. stapeling.Overlappend()];
    }
}
