using Hub.Benchmarks.Keten;

// Each measurement is one command; its last lines are JSON, one object per line.
switch (args)
{
    case ["keten", ..]:
        await Ketenmeting.DraaiAsync();
        return 0;
    default:
        Console.Error.WriteLine("Gebruik: dotnet run -c Release --project tests/Hub.Benchmarks -- keten");
        return 2;
}
