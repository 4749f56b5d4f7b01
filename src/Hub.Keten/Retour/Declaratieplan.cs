using Hub.Validatie.Schema;

namespace Hub.Keten.Retour;

/// <summary>The elements of a declaratie that its answer leans on, by their place in the schema. Immutable and thread-safe.</summary>
/// <param name="heen">Schema of the declaratie (JW323).</param>
sealed class Declaratieplan(Berichtschema heen)
{
    /// <summary>Schema of the declaratie.</summary>
    public Berichtschema Heen => heen;

    public int Declaratie { get; } = heen.Knoop("Declaratie");

    public int Clienten { get; } = heen.Knoop("Declaratie/Clienten");

    public int Client { get; } = heen.Knoop("Declaratie/Clienten/Client");

    public int Prestaties { get; } = heen.Knoop("Declaratie/Clienten/Client/Prestaties");

    public int Prestatie { get; } = heen.Knoop("Declaratie/Clienten/Client/Prestaties/Prestatie");

    public int IngediendBedrag { get; } = heen.Knoop("Declaratie/Clienten/Client/Prestaties/Prestatie/IngediendBedrag/Bedrag");

    public int IngediendDc { get; } = heen.Knoop("Declaratie/Clienten/Client/Prestaties/Prestatie/IngediendBedrag/DebetCredit");

    public int Declaratienummer { get; } = heen.Knoop("Declaratie/DeclaratieNummer");

    public int Totaal { get; } = heen.Knoop("Declaratie/TotaalIngediendBedrag/TotaalBedrag");

    public int TotaalDc { get; } = heen.Knoop("Declaratie/TotaalIngediendBedrag/DebetCredit");

    public int Basisschemaversie { get; } = heen.Knoop("Header/XsdVersie/BasisschemaXsdVersie");

    public int Berichtschemaversie { get; } = heen.Knoop("Header/XsdVersie/BerichtXsdVersie");
}
