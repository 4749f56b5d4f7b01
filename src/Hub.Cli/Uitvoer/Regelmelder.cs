namespace Hub.Cli.Uitvoer;

/// <summary>Says on stderr what takes long, a line at a time.</summary>
sealed class Regelmelder : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
