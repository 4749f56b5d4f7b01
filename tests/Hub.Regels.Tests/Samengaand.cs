namespace Hub.Regels.Tests;

/// <summary>Rules that no message can break alone, because of what they say; their cases list all that must be found.</summary>
static class Samengaand
{
    static readonly (string Bericht, string[] Regels)[] Alle =
    [
        // Each says of the other element what the other says of this one.
        ("JW301", ["CD077", "CD078"]),
        ("JW315", ["CD077", "CD078"]),
        ("JW317", ["CD077", "CD078"]),
        // ReferentieAanbieder is the whole logical key of an AangevraagdProduct.
        ("JW315", ["TR101", "TR383"]),
    ];

    // A period that begins after the Dagtekening ends after it too, or before it begins: TR137 in both cases.
    static readonly (string Bericht, string Regel, string Ook)[] NooitAlleen = [("JW323", "TR134", "TR137"), ("JW325", "TR134", "TR137")];

    /// <summary>What is found when this rule is broken and nothing else than must be.</summary>
    public static IReadOnlySet<string> Met(string bericht, string regel) => new HashSet<string>(
    [
        regel,
        .. Alle.Where(samen => samen.Bericht == bericht && samen.Regels.Contains(regel)).SelectMany(samen => samen.Regels),
        .. NooitAlleen.Where(samen => samen.Bericht == bericht && samen.Regel == regel).Select(samen => samen.Ook),
    ]);
}
