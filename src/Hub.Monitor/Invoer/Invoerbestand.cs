using Hub.Keten.Contracten.Bestand;

namespace Hub.Monitor.Invoer;

/// <summary>What a file for the monitor holds; when there are faults, the rest has no use.</summary>
sealed record Invoerinhoud(
    Bestandssoort? Soort, IReadOnlyList<Buitenregel> Buiten, IReadOnlyList<Sleuteldeel> Sleutel, IReadOnlyList<Indelen.Functie> Functies,
    IReadOnlyList<Bestandsfout> Fouten)
{
    /// <summary>Number of lines.</summary>
    public int Regels => Buiten.Count + Sleutel.Count + Functies.Count;
}

/// <summary>Who imports, and about whom.</summary>
/// <param name="Code">Code of the gemeente or regio; <see cref="Hub"/> for what holds for all.</param>
/// <param name="Gemeenten">Gemeenten about which it may tell.</param>
/// <param name="Verbanden">By regio its verband; who may set the distribution key knows them.</param>
public sealed record Invoerder(string Code, IReadOnlyList<string> Gemeenten, IReadOnlyDictionary<string, string> Verbanden)
{
    /// <summary>Stands for the whole hub.</summary>
    public const string Hub = "hub";

    /// <summary>True for who may import what holds for all regios.</summary>
    public bool IsHub => Code == Hub;
}

/// <summary>Reads and judges a file for the monitor as a whole: any fault refuses all of it. Thread-safe.</summary>
static class Invoerbestand
{
    public static Invoerinhoud Lees(byte[] bestand, Invoerder invoerder)
    {
        var fouten = new Foutenlijst();
        var ruw = new Csvbron(fouten, Invoersoort.Alle).Lees(bestand);
        if (ruw.Regels.Count > Contractbestand.MaxRegels)
            fouten.Meld(ruw.Regels[Contractbestand.MaxRegels].Regelnummer, 0, null, $"Een bestand heeft hoogstens {Contractbestand.MaxRegels} regels.");
        else if (ruw.Regels.Count == 0 && !fouten.Zijn)
            fouten.Meld(0, 0, null, "Er staan geen regels in het bestand.");
        else if (ruw.Soort is { } soort && soort != Invoersoort.Buitenverkeer && !invoerder.IsHub)
            fouten.Meld(1, 0, null, $"{soort.Naam} geldt voor alle regio's; alleen een operator die mag handelen voert dat in.");
        else if (ruw.Soort == Invoersoort.Buitenverkeer && invoerder.IsHub)
            fouten.Meld(1, 0, null, "Wat buiten de berichten omgaat voert een gemeente of haar regio in.");
        else
            return Lees(ruw, invoerder, fouten);
        return new Invoerinhoud(ruw.Soort, [], [], [], fouten.Alle);
    }

    static Invoerinhoud Lees(Ruwbestand ruw, Invoerder invoerder, Foutenlijst fouten)
    {
        List<T> Neem<T>(Bestandssoort soort, Func<Regellezer, T?> lees)
            where T : class => ruw.Soort != soort ? [] : [.. ruw.Regels.TakeWhile(_ => !fouten.IsVol).Select(r => lees(new Regellezer(r, fouten))).OfType<T>()];
        var buiten = Neem(Invoersoort.Buitenverkeer, r => Buitenlezer.Lees(r, invoerder));
        var sleutel = Neem(Invoersoort.Verdeelsleutel, r => Sleutellezer.Lees(r, invoerder));
        var functies = Neem(Invoersoort.Functies, Functielezer.Lees);
        Sleutellezer.Beoordeel(sleutel, invoerder, fouten);
        Functielezer.Beoordeel(functies, fouten);
        return new Invoerinhoud(ruw.Soort, buiten, sleutel, functies, fouten.Alle);
    }
}
