namespace Hub.Portaal.Onderdelen;

/// <summary>Bars that lie: the name of each point stands beside them in words, and the value behind each.</summary>
sealed class Liggendetekening(Grafiekgegevens gegevens, Reeksvorm vorm) : Grafiektekening(gegevens, vorm)
{
    const double Links = 250, Dik = 16, Tussen = 16, Onder = 24, Boven = 4;
    const int TekensPerRegel = 34;
    const double Regelhoogte = 15;

    readonly List<IReadOnlyList<string>> _namen = [.. gegevens.Punten.Select(Breek)];

    // Behind the longest bar its value must still fit.
    double Rechts => 16 + Gegevens.Reeksen.SelectMany(r => r.Waarden).Max(Breedte);

    protected override double Hoog => Boven + Onder + Enumerable.Range(0, _namen.Count).Sum(Vakhoogte);

    protected override void Vul()
    {
        foreach (var waarde in Maatstrepen)
        {
            Streep(waarde == 0, X(waarde), Boven, X(waarde), Hoog - Onder);
            Tekst(X(waarde), Hoog - 8, "middle", Gegevens.Asmaat(waarde));
        }

        var y = Boven;
        foreach (var i in Enumerable.Range(0, _namen.Count))
        {
            Punt(i, y);
            y += Vakhoogte(i);
        }
    }

    void Punt(int i, double y)
    {
        var midden = y + (Vakhoogte(i) / 2);
        foreach (var (regel, tekst) in _namen[i].Index())
            Tekst(Links - 10, midden + 4 + (Regelhoogte * (regel - ((_namen[i].Count - 1) / 2d))), "end", tekst);
        foreach (var (nummer, reeks) in Gegevens.Reeksen.Index())
        {
            var boven = midden + (Dik * (nummer - (Gegevens.Reeksen.Count / 2d)));
            if (reeks.Waarden[i] is { } waarde)
                Voeg(Vorm.Staaf(nummer, Links, boven, X(waarde) - Links, Dik));
            Tekst(X(reeks.Waarden[i] ?? 0) + 6, boven + 12, "start", Toon(reeks.Waarden[i]));
        }
    }

    double Vakhoogte(int i) => Math.Max(Dik * Gegevens.Reeksen.Count, Regelhoogte * _namen[i].Count) + Tussen;

    double X(double waarde) => Links + ((Breed - Links - Rechts) * waarde / Top);

    double Breedte(double? waarde) => Ruimte(Toon(waarde));

    string Toon(double? waarde) => waarde is { } w ? Gegevens.Toon(w) : Gegevens.Onbekend;

    // At spaces; a word that is too long keeps a line of its own.
    static List<string> Breek(string naam)
    {
        var regels = new List<string> { "" };
        foreach (var woord in naam.Split(' '))
        {
            if (regels[^1].Length > 0 && regels[^1].Length + woord.Length >= TekensPerRegel)
                regels.Add("");
            regels[^1] = $"{regels[^1]} {woord}".TrimStart();
        }

        return regels;
    }
}
