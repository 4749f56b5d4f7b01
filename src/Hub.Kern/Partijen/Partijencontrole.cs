namespace Hub.Kern.Partijen;

/// <summary>What a JSON schema cannot say about the file with parties.</summary>
static class Partijencontrole
{
    /// <summary>Everything that is wrong, with the index of the party.</summary>
    public static IReadOnlyList<(int Index, string Melding)> Fouten(Partijenconfiguratie configuratie, bool demo)
    {
        var fouten = new List<(int, string)>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var sleutels = new HashSet<string>(StringComparer.Ordinal);
        var regios = configuratie.Partijen.Where(p => p.Rol == Rol.Regio).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, partij) in configuratie.Partijen.Index())
        {
            void Meld(string melding) => fouten.Add((index, melding));
            if (!codes.Add(partij.Code))
                Meld($"de code '{partij.Code}' komt twee keer voor.");
            if (Codefout(partij) is { } codefout)
                Meld(codefout);
            if (Beleidsfout(partij) is { } beleidsfout)
                Meld(beleidsfout);
            if (Bezorgcontrole.Fout(partij, demo) is { } bezorgfout)
                Meld(bezorgfout);
            if (partij.Regio is { } regio && !regios.Contains(regio))
                Meld($"de regio '{regio}' staat niet als partij met rol 'regio' in dit bestand.");
            foreach (var hash in partij.Sleutels)
            {
                if (Sleutelfout(partij, hash, demo) is { } sleutelfout)
                    Meld(sleutelfout);
                if (!sleutels.Add(hash))
                    Meld("dezelfde sleutel staat ook bij een andere partij.");
            }
        }

        return fouten;
    }

    static string? Codefout(Partijregel partij) => partij.Rol switch
    {
        Rol.Gemeente when !Cijfers(partij.Code, 4) => $"'{partij.Code}' is geen gemeentecode van 4 cijfers.",
        Rol.Aanbieder when !Cijfers(partij.Code, 8) => $"'{partij.Code}' is geen AGB-code van 8 cijfers.",
        Rol.Regio or Rol.Operator when !IsNaam(partij.Code) => $"'{partij.Code}' mag alleen kleine letters, cijfers en streepjes bevatten.",
        _ => null,
    };

    static string? Beleidsfout(Partijregel partij) => partij switch
    {
        { Rol: Rol.Regio or Rol.Operator, Retour: not Retourbeleid.Zelf } =>
            "alleen een gemeente of aanbieder krijgt berichten; 'retour' hoort hier niet.",
        { Rol: not Rol.Gemeente, Declaraties: not Declaratiebeleid.Zelf } =>
            "alleen een gemeente krijgt declaraties; 'declaraties' hoort hier niet.",
        { Declaraties: not Declaratiebeleid.Zelf, Grondslag: null or "" } =>
            "de hub mag declaraties alleen beoordelen met een 'grondslag'.",
        _ => null,
    };

    static string? Sleutelfout(Partijregel partij, string hash, bool demo)
    {
        if (hash.Length != 64 || !hash.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
            return "een sleutel staat hier als SHA-256: 64 kleine hexadecimale tekens.";
        if (!demo && hash == Partijregister.Sleutelhash(Demosleutel(partij.Code)))
            return $"'{partij.Code}' heeft de demosleutel; die mag alleen met --demo.";
        return null;
    }

    static string Demosleutel(string code) => $"demo-{code}";

    static bool Cijfers(string tekst, int aantal) => tekst.Length == aantal && tekst.All(char.IsAsciiDigit);

    static bool IsNaam(string tekst) =>
        tekst.Length is > 0 and <= 40 && tekst.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '-');
}
