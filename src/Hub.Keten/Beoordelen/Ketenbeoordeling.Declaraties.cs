using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;

namespace Hub.Keten.Beoordelen;

/// <content>What is particular to declaraties and their answers.</content>
public sealed partial class Ketenbeoordeling
{
    async Task BeginDeclaratieAsync(Declaratie declaratie, Plaats plaats, Gang gang, CancellationToken ct)
    {
        var (bericht, opdracht) = (gang.Bericht, gang.Opdracht);
        var (eerder, geweigerd) = await index.DeclaratiesAsync(bericht.Gemeente, bericht.Aanbieder, ct);
        gang.Declaraties = [.. eerder.Where(d => d.Herkomst.Bericht != bericht.Id)];
        gang.Geweigerd = geweigerd;
        gang.Declaratieperiode = declaratie.Periode;
        var isBezet = await index.ClaimDeclaratienummerAsync(bericht.Gemeente, declaratie, gang.Proef, geweigerd, ct);
        if (opdracht.Beoordeelt)
        {
            var stand = new Aanbiederstand { Declaraties = gang.Declaraties, IsDeclaratienummerBezet = isBezet };
            var gevonden = beoordelaar.Beoordeel(declaratie, plaats, gang.Toetsing(new Clientdossier([]), stand));
            gang.Som.Fout(gevonden.Where(Beoordelaar.IsFout).Select(bevinding => bevinding.AlsBevinding()));
            gang.Som.Onbeslist(gevonden.Where(b => !Beoordelaar.IsFout(b)).Select(bevinding => bevinding.AlsBevinding()));
            gang.SlaOver = (gevonden.Any(Beoordelaar.IsFout) || opdracht.IsGeweigerd(plaats)) && (opdracht.Bindend || gang.Proef);
        }

        if (gang.Proef)
            return;
        if (gang.SlaOver)
            await index.GeefDeclaratienummerVrijAsync(bericht.Gemeente, declaratie, ct);
        else
            await index.NoteerAsync(bericht.Gemeente, declaratie, ct);
    }

    /// <summary>The hub's own answer about a client, when it answers on behalf of the gemeente (IV087).</summary>
    static Declaratieoordeel Declaratieoordeel(Clientdeel deel, IReadOnlyList<Ketenbevinding> fouten, Beoordelingsopdracht opdracht)
    {
        var opPlaats = fouten.ToLookup(fout => fout.Plaats.Begin.Offset, fout => fout.Diagnose.Retourcode!);
        var afgewezen = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (prestatie, plaats) in deel.Feiten.Prestaties.Zip(deel.Plaatsen))
        {
            string[] codes = [.. opPlaats[plaats.Begin.Offset].Distinct()];
            if (codes.Length > 0 || opdracht.IsGeweigerd(plaats))
                afgewezen[Register.Declaratieoordeel.Sleutel(prestatie)] = codes;
        }

        return new Declaratieoordeel(
            deel.Feiten.Herkomst.Bericht,
            opPlaats.Contains(deel.Plaats.Begin.Offset) || opdracht.IsGeweigerd(deel.Plaats),
            afgewezen);
    }

    /// <summary>What a JW325 says of a client that comes back in it.</summary>
    static Declaratieoordeel Declaratieoordeel(Clientdeel deel, string declaratie) => new(
        declaratie, deel.IsClientAfgewezen,
        deel.Feiten.Prestaties.Zip(deel.Retourcodes)
            .GroupBy(prestatie => Register.Declaratieoordeel.Sleutel(prestatie.First))
            .ToDictionary(groep => groep.Key, groep => groep.First().Second));
}
