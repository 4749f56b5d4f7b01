using Hub.Kern.Contracten;

namespace Hub.Berichtproeven.Taal;

/// <summary>Reads scenarios from a file; the language is described in <c>scenarios/LEESMIJ.md</c>.</summary>
static class Scenariolezer
{
    const string Gemeente = "0268";
    const string Aanbieder = "42420001";

    public static IReadOnlyList<Scenario> Lees(string bestand, IEnumerable<string> regels)
    {
        var scenarios = new List<Scenario>();
        foreach (var (index, tekst) in regels.Index())
        {
            if (string.IsNullOrWhiteSpace(tekst) || tekst.TrimStart().StartsWith('#'))
                continue;
            var zin = new Zin(bestand, index + 1, tekst);
            if (zin.Soort == "scenario")
                scenarios.Add(new Scenario(bestand, zin.Rest));
            else if (scenarios.Count == 0)
                throw zin.Fout("een bestand begint met 'scenario'");
            else
                Voeg(scenarios[^1], zin);
        }

        return scenarios;
    }

    static void Voeg(Scenario scenario, Zin zin)
    {
        switch (zin.Soort)
        {
            case "register": Register(scenario, zin); break;
            case "contract": scenario.Contracten.Add(Contract(zin)); break;
            case "gegeven" or "als": scenario.Stappen.Add(new Stap(Bericht(zin), zin.Soort == "als")); break;
            case "dan": Dan(Laatste(scenario, zin), zin, stap => stap.Fouten, metCode: true); break;
            case "onbekend": Dan(Laatste(scenario, zin), zin, stap => stap.NietTeBeoordelen, metCode: false); break;
            default: Laatste(scenario, zin).Bericht.Zinnen.Add(zin); break;
        }
    }

    static Stap Laatste(Scenario scenario, Zin zin) =>
        scenario.Stappen.Count > 0 ? scenario.Stappen[^1] : throw zin.Fout($"'{zin.Soort}' hoort bij een bericht");

    static void Register(Scenario scenario, Zin zin)
    {
        zin.Neem("register");
        scenario.VolledigVanaf = zin.Heeft("onvolledig") ? null : zin.Dag("vanaf") ?? throw zin.Fout("schrijf 'register vanaf …' of 'register onvolledig'");
        zin.Klaar();
    }

    /// <summary>A line <c>contract product … tarief … per 1 uur</c>.</summary>
    public static Contractregel Contract(Zin zin)
    {
        zin.Neem("contract");
        var product = zin.Na("product")?.Split('/') ?? throw zin.Fout("een contract is over een product");
        var code = product[^1].Length > 2 ? product[^1] : null;
        var (tarief, eenheid) = (zin.Bedrag("tarief"), zin.Volume("per") ?? throw zin.Fout("schrijf 'per 1 uur'"));
        var regel = new Contractregel(
            "C1", Gemeente, Aanbieder, Uitvoeringsvariant.Inspanningsgericht, zin.Dag("van") ?? new DateOnly(2020, 1, 1), zin.Dag("tot"))
        {
            Productcategorie = product[0][..2], Productcode = code, Tarief = tarief, Eenheid = eenheid.Eenheid,
        };
        zin.Klaar();
        return regel;
    }

    static Berichttekst Bericht(Zin zin)
    {
        zin.Neem(zin.Soort);
        return new Berichttekst(zin.Neem("de berichtsoort"), zin, [])
        {
            Dagtekening = zin.Dag("van") ?? throw zin.Fout("schrijf 'van' met de dagtekening"),
            Gemeente = zin.Na("gemeente") ?? Gemeente,
            Aanbieder = zin.Na("aanbieder") ?? Aanbieder,
        };
    }

    static void Dan(Stap stap, Zin zin, Func<Stap, List<Verwachting>> doel, bool metCode)
    {
        if (!stap.Beoordeel)
            throw zin.Fout($"'{zin.Soort}' hoort bij 'als'");
        zin.Neem(zin.Soort);
        if (!zin.Heeft("goed"))
        {
            var (regel, code) = (zin.Neem("de regel"), metCode ? zin.Neem("de retourcode") : "");
            doel(stap).Add(new Verwachting(regel, code, zin.Na("op") ?? throw zin.Fout("schrijf 'op' met de klasse")));
        }

        zin.Klaar();
    }
}
