namespace Hub.Portaal.Onderdelen;

/// <summary>Lines, or bars that stand: the points lie along the bottom.</summary>
sealed class Staandetekening(Grafiekgegevens gegevens, Grafieksoort soort, Reeksvorm vorm) : Grafiektekening(gegevens, vorm)
{
    const double Rechts = 10, Boven = 10, Onder = 34, BreedsteStaaf = 40;

    double Links => 14 + Maatstrepen.Max(waarde => Ruimte(Gegevens.Asmaat(waarde)));

    double Vak => (Breed - Links - Rechts) / Math.Max(1, Gegevens.Punten.Count);

    protected override double Hoog => 260;

    protected override void Vul()
    {
        foreach (var waarde in Maatstrepen)
        {
            Streep(waarde == 0, Links, Y(waarde), Breed - Rechts, Y(waarde));
            Tekst(Links - 6, Y(waarde) + 4, "end", Gegevens.Asmaat(waarde));
        }

        foreach (var (nummer, reeks) in Gegevens.Reeksen.Index())
        {
            if (soort == Grafieksoort.Lijn)
                Lijn(nummer, reeks);
            else
                Staven(nummer, reeks);
        }

        Labels();
    }

    // What may not be shown breaks the line: its neighbours are not next to each other.
    void Lijn(int nummer, Reeks reeks)
    {
        var stuk = new List<string>();
        void Sluit()
        {
            if (stuk.Count > 1)
                Voeg($"<polyline class=\"lijn reeks-{nummer + 1}\" points=\"{string.Join(' ', stuk)}\"/>");
            stuk.Clear();
        }

        foreach (var (i, waarde) in reeks.Waarden.Index())
        {
            if (waarde is { } w)
                stuk.Add($"{Midden(i).Svg()},{Y(w).Svg()}");
            else
                Sluit();
        }

        Sluit();
        foreach (var (i, waarde) in reeks.Waarden.Index())
            Voeg(waarde is { } w ? Reeksvorm.Merkteken(nummer, Midden(i), Y(w)) : "");
    }

    void Staven(int nummer, Reeks reeks)
    {
        var breed = Math.Min(BreedsteStaaf, Vak * 0.75 / Gegevens.Reeksen.Count);
        foreach (var (i, waarde) in reeks.Waarden.Index())
        {
            if (waarde is { } w)
                Voeg(Vorm.Staaf(nummer, Midden(i) + (breed * (nummer - (Gegevens.Reeksen.Count / 2d))), Y(w), breed, Y(0) - Y(w)));
        }
    }

    // As many labels as there is room for.
    void Labels()
    {
        var breedste = Gegevens.Punten.Select(Ruimte).DefaultIfEmpty().Max() + 8;
        var elke = Math.Max(1, (int)Math.Ceiling(breedste / Vak));
        foreach (var (i, label) in Gegevens.Punten.Index())
        {
            if (i % elke == 0)
                Tekst(Midden(i), Hoog - 12, "middle", label);
        }
    }

    double Midden(int i) => Links + (Vak * (i + 0.5));

    double Y(double waarde) => Hoog - Onder - ((Hoog - Onder - Boven) * waarde / Top);
}
