namespace Hub.Cli.Uitvoer;

/// <summary>Exit codes (ONTWERP §7).</summary>
static class Uitgang
{
    public const int Goed = 0;
    public const int Bevindingen = 1;
    public const int Fout = 2;
}

/// <summary>Ends a command with a message for the user, in Dutch.</summary>
sealed class Opdrachtfout(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak);
