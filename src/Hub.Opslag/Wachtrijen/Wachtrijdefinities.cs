using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Wachtrijen;

/// <summary>The queues as <c>infra/wachtrijen.json</c> defines them; read strictly, because Bicep makes the same ones.</summary>
public static class Wachtrijdefinities
{
    const int MaxSlotSeconden = 300; // Service Bus locks for five minutes at the most (SB-02)

    static readonly JsonSerializerOptions Streng = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The definitions that were built into this assembly.</summary>
    /// <exception cref="InvalidDataException">They are not consistent; the message, Dutch, says which queue and why.</exception>
    public static IReadOnlyList<Wachtrijdefinitie> Lees()
    {
        using var json = typeof(Wachtrijdefinities).Assembly.GetManifestResourceStream("wachtrijen.json")!;
        return Lees(json);
    }

    internal static IReadOnlyList<Wachtrijdefinitie> Lees(Stream json)
    {
        try
        {
            var definities = JsonSerializer.Deserialize<List<Wachtrijdefinitie>>(json, Streng) ?? [];
            Toets(definities);
            return definities;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"wachtrijen.json klopt niet: {e.Message}", e);
        }
    }

    static void Toets(List<Wachtrijdefinitie> definities)
    {
        var namen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (naam, maxAfleveringen, slot, doodNaar) in definities)
        {
            void Eis(bool goed, string anders)
            {
                if (!goed)
                    throw new InvalidDataException($"wachtrijen.json klopt niet: wachtrij '{naam}' {anders}.");
            }
            Eis(namen.Add(naam), "staat er twee keer in");
            Eis(Wachtrijgrenzen.IsNaam(naam), "heeft een naam die een opslagwachtrij niet kan dragen");
            Eis(maxAfleveringen >= 1, "moet minstens één aflevering toestaan");
            Eis(slot is >= 1 and <= MaxSlotSeconden, $"moet een slot van 1 tot {MaxSlotSeconden} seconden hebben");
            Eis(doodNaar is null || (doodNaar != naam && definities.Any(d => d.Naam == doodNaar)),
                "moet dode brieven naar een andere wachtrij uit de lijst sturen");
        }
    }
}
