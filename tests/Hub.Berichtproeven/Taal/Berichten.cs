namespace Hub.Berichtproeven.Taal;

/// <summary>Single messages in words (<c>Hub.Ketenregels.Tests/scenarios/LEESMIJ.md</c>).</summary>
static class Berichten
{
    /// <summary>A message.</summary>
    /// <param name="begin">How many its sender wrote before: makes its Identificatie.</param>
    /// <param name="regels">Its first line and the lines that follow.</param>
    public static Bericht Schrijf(int begin, params string[] regels)
    {
        var scenario = Scenariolezer.Lees("proef", ["scenario proef", $"gegeven {regels[0]}", .. regels.Skip(1)]).Single();
        return new Bouwer(begin).Bouw(scenario.Stappen.Single().Bericht);
    }
}
