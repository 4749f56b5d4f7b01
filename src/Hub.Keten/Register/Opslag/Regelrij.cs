using Hub.Kern.Poorten;

namespace Hub.Keten.Register.Opslag;

/// <summary>
/// A line of the register as table rows: one, or when a message says very much about one client a few that are written together.
/// </summary>
static class Regelrij
{
    const int MaxStuk = 60 * 1024;   // bytes per property; a property holds 64 KiB (TB-05)
    const int StukkenPerRij = 12;    // 720 KiB; a row holds 1 MiB (TB-04)

    const string Bericht = "bericht";
    const string Volgnummer = "volgnummer";
    const string Telt = "telt";
    const string Bevindingen = "bevindingen";
    const string Feiten = "feiten";

    public static IReadOnlyList<Rij> Rijen(string partitie, int nummer, Registerregel regel)
    {
        var kop = new Dictionary<string, object?>
        {
            [Bericht] = regel.Bericht,
            [Volgnummer] = regel.Volgnummer,
            [Telt] = regel.Telt,
        };
        var stukken = Stukken(Feiten, Feitenvorm.Van(regel.Feiten));
        if (regel.Bevindingen.Count > 0)
            stukken = stukken.Concat(Stukken(Bevindingen, Feitenvorm.Van(regel.Bevindingen)));
        return [.. stukken.Chunk(StukkenPerRij).Select((deel, index) => new Rij(
            partitie, Sleutel(nummer, index),
            deel.Aggregate(index == 0 ? kop : [], (velden, stuk) =>
            {
                velden[stuk.Naam] = stuk.Bytes;
                return velden;
            })))];
    }

    /// <summary>The lines in rows that stand in key order.</summary>
    public static IReadOnlyList<Registerregel> Regels(IReadOnlyList<Rij> rijen)
    {
        var regels = new List<Registerregel>();
        for (var begin = 0; begin < rijen.Count;)
        {
            var einde = begin + 1;
            while (einde < rijen.Count && rijen[einde].Veld<string>(Bericht) is null)
                einde++;
            regels.Add(Regel([.. rijen.Take(begin..einde)]));
            begin = einde;
        }

        return regels;
    }

    /// <summary>Number of the line that a row belongs to.</summary>
    public static int Nummer(Rij rij) => int.Parse(rij.Sleutel.AsSpan(0, 6), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The rows of every line before this one.</summary>
    public static Sleutelbereik Tot(int nummer) => new(Tot: Sleutel(nummer, 0));

    static Registerregel Regel(IReadOnlyList<Rij> rijen)
    {
        var bevindingen = Samen(rijen, Bevindingen);
        return new Registerregel(
            rijen[0].Veld<int>(Volgnummer), rijen[0].Veld<bool>(Telt), Feitenvorm.LeesFeiten(Samen(rijen, Feiten)),
            bevindingen.Length == 0 ? [] : Feitenvorm.LeesBevindingen(bevindingen));
    }

    static string Sleutel(int nummer, int deel) => deel == 0 ? $"{nummer:D6}" : $"{nummer:D6}-{deel:D2}";

    static IEnumerable<(string Naam, byte[] Bytes)> Stukken(string naam, byte[] bytes) =>
        bytes.Chunk(MaxStuk).Select((stuk, index) => (index == 0 ? naam : $"{naam}{index}", stuk));

    static byte[] Samen(IReadOnlyList<Rij> rijen, string naam)
    {
        byte[]? Stuk(int index) => rijen
            .Select(rij => rij.Veld<byte[]>(index == 0 ? naam : $"{naam}{index}")).FirstOrDefault(stuk => stuk is not null);
        if (Stuk(1) is null)
            return Stuk(0) ?? [];
        var geheel = new MemoryStream();
        for (var index = 0; Stuk(index) is { } stuk; index++)
            geheel.Write(stuk);
        return geheel.ToArray();
    }
}
