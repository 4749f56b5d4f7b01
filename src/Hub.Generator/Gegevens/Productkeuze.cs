using Hub.Validatie.Standaarden;

namespace Hub.Generator.Gegevens;

/// <summary>Chooses products and amounts that go together. Thread-safe.</summary>
sealed class Productkeuze
{
    const int WekenPerMaand = 4;

    readonly List<(Product Product, bool Outputgericht)> _producten;

    /// <param name="release">The release whose product codes are used.</param>
    public Productkeuze(string release)
    {
        var lijst = Codelijst.Lees(release, "productcodes");
        _producten =
        [
            .. from code in lijst.Codes
               let categorie = lijst.Waarde(code, "productcategorie")
               let variant = lijst.Waarde(code, "uitvoeringsvariant")
               where categorie.Length > 0 && variant.Length > 0
               select (new Product(categorie, code), variant == "Outputgericht"),
        ];
    }

    /// <summary>How many products there are.</summary>
    public int Aantal => _producten.Count;

    /// <summary>This many different products, each with an amount.</summary>
    public IReadOnlyList<(Product Product, Omvang Omvang)> Kies(Random kans, int aantal)
    {
        var gekozen = new HashSet<int>();
        while (gekozen.Count < aantal)
            gekozen.Add(kans.Next(_producten.Count));
        return [.. gekozen.Select(index => (_producten[index].Product, Omvang(kans, _producten[index].Outputgericht)))];
    }

    static Omvang Omvang(Random kans, bool outputgericht)
    {
        var eenheid = kans.Kies(outputgericht ? Eenheid.Resultaat : Eenheid.Inspanning);
        var frequentie = outputgericht
            ? kans.Kies([Frequentie.PerMaand, Frequentie.TotaalBinnenToewijzing])
            : kans.Kies([Frequentie.PerWeek, Frequentie.PerMaand, Frequentie.TotaalBinnenToewijzing]);
        var volume = eenheid.KiesVolume(kans);
        return new Omvang(frequentie == Frequentie.PerWeek ? Math.Max(1, volume / WekenPerMaand) : volume, eenheid.Code, frequentie);
    }
}
