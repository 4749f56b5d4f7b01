using Hub.Kern.Dossiers;

namespace Hub.Kern.Partijen;

/// <summary>What a JSON schema cannot say about the file with parties.</summary>
static class Partijencontrole
{
    /// <summary>Everything that is wrong, with the index of the party.</summary>
    public static IReadOnlyList<(int Index, string Melding)> Fouten(Partijenconfiguratie configuratie, bool demo)
    {
        var dubbel = configuratie.Partijen.GroupBy(p => p.Code).SelectMany(groep => groep.Skip(1)).ToHashSet(ReferenceEqualityComparer.Instance);
        var aanmelding = new Aanmeldcontrole(demo);
        var rollen = Rollen(configuratie);
        var regios = configuratie.Partijen.Where(p => p.Rol == Rol.Regio).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from regel in configuratie.Partijen.Index()
               from melding in EigenFouten(regel.Item, dubbel.Contains(regel.Item), regios, demo).OfType<string>()
                   .Concat(aanmelding.Fouten(regel.Item)).Concat(Mandaatcontrole.Fouten(regel.Item, rollen))
               select (regel.Index, melding),
        ];
    }

    // What is wrong with a party by itself and with the regio it is in; null where nothing is.
    static IEnumerable<string?> EigenFouten(Partijregel partij, bool isDubbel, HashSet<string> regios, bool demo) =>
    [
        isDubbel ? $"de code '{partij.Code}' komt twee keer voor." : null,
        Codefout(partij),
        Beleidsfout(partij),
        Bezorgcontrole.Fout(partij, demo),
        partij.Regio is { } regio && !regios.Contains(regio) ? $"de regio '{regio}' staat niet als partij met rol 'regio' in dit bestand." : null,
        Verbandfout(partij, regios),
        partij.VerzoekenPerMinuut < 1 ? "'verzoekenPerMinuut' is minstens 1." : null,
    ];

    // A code that stands there twice is reported by itself; the first counts.
    static Dictionary<string, Rol> Rollen(Partijenconfiguratie configuratie) =>
        configuratie.Partijen.DistinctBy(p => p.Code).ToDictionary(p => p.Code, p => p.Rol, StringComparer.Ordinal);

    static string? Codefout(Partijregel partij) => partij.Rol switch
    {
        Rol.Gemeente when !Cijfers(partij.Code, 4) => $"'{partij.Code}' is geen gemeentecode van 4 cijfers.",
        Rol.Aanbieder when !Cijfers(partij.Code, 8) => $"'{partij.Code}' is geen AGB-code van 8 cijfers.",
        Rol.Regio or Rol.Operator or Rol.Gemachtigde when !IsNaam(partij.Code) =>
            $"'{partij.Code}' mag alleen kleine letters, cijfers en streepjes bevatten.",
        _ => partij.Code == NieuweGebeurtenis.Hub ? $"de code '{partij.Code}' is van de hub zelf." : null,
    };

    static string? Beleidsfout(Partijregel partij) => partij switch
    {
        { Rol: not (Rol.Gemeente or Rol.Aanbieder), Retour: not Retourbeleid.Zelf } =>
            "alleen een gemeente of aanbieder krijgt berichten; 'retour' hoort hier niet.",
        { Rol: not Rol.Gemeente, Declaraties: not Declaratiebeleid.Zelf } =>
            "alleen een gemeente krijgt declaraties; 'declaraties' hoort hier niet.",
        { Declaraties: not Declaratiebeleid.Zelf, Grondslag: null or "" } =>
            "de hub mag declaraties alleen beoordelen met een 'grondslag'.",
        { RegisterVanaf: not null, Grondslag: null or "" } =>
            "de hub houdt alleen een register bij met een 'grondslag'; 'registerVanaf' hoort hier niet.",
        _ => null,
    };

    static string? Verbandfout(Partijregel partij, HashSet<string> regios)
    {
        if (partij.Samenwerking is { } naam && (partij.Rol != Rol.Regio || !IsNaam(naam)))
            return "'samenwerking' hoort bij een regio en bestaat uit kleine letters, cijfers en streepjes.";
        if (partij.Lidmaatschappen.Count > 0 && partij.Rol != Rol.Gemeente)
            return "alleen een gemeente hoort bij een regio; 'lidmaatschappen' hoort hier niet.";
        if (partij.Lidmaatschappen.FirstOrDefault(l => !regios.Contains(l.Regio)) is { } vreemd)
            return $"de regio '{vreemd.Regio}' van een lidmaatschap staat niet als partij met rol 'regio' in dit bestand.";
        var opDag = partij.Lidmaatschappen.OrderBy(l => l.Vanaf).ToList();
        return opDag.Any(l => l.TotEnMet < l.Vanaf) || opDag.Zip(opDag.Skip(1)).Any(p => p.First.GeldtOp(p.Second.Vanaf))
            ? "een lidmaatschap eindigt voor het begint, of twee gelden op dezelfde dag."
            : null;
    }

    static bool Cijfers(string tekst, int aantal) => tekst.Length == aantal && tekst.All(char.IsAsciiDigit);

    static bool IsNaam(string tekst) =>
        tekst.Length is > 0 and <= 40 && tekst.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '-');
}
