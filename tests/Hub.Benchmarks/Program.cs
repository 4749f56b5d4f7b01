using Hub.Benchmarks.Keten;
using Hub.Benchmarks.Snelheid;

// Each measurement is one command; its last lines are JSON, one object per line.
switch (args)
{
    case ["keten", ..]:
        await Ketenmeting.DraaiAsync();
        return 0;
    case ["snelheid"]:
        await Snelheidsmeting.DraaiAsync();
        return 0;
    default:
        Console.Error.WriteLine("Gebruik: dotnet run -c Release --project tests/Hub.Benchmarks -- keten | snelheid");
        return 2;
}
