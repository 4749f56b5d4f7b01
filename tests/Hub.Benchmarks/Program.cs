using BenchmarkDotNet.Running;
using Hub.Benchmarks.Keten;
using Hub.Benchmarks.Monitor;
using Hub.Benchmarks.Snelheid;

// Each measurement is one command; its last lines are JSON, one object per line.
switch (args)
{
    case ["keten", ..]:
        await Ketenmeting.DraaiAsync();
        return 0;
    case ["register"]:
        await Registermeting.InGeheugenAsync();
        return 0;
    case ["register", "--azurite"]:
        await Registermeting.OpAzuriteAsync();
        return 0;
    case ["monitor"]:
        await Monitormeting.DraaiAsync();
        return 0;
    case ["snelheid"]:
        await Snelheidsmeting.DraaiAsync();
        return 0;
    case ["koudestart"]:
        await Koudestart.DraaiAsync();
        return 0;
    case ["koudestart", var bestand]:
        await Koudestart.MeetAsync(bestand);
        return 0;
    case ["bdn", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(Leesbenchmarks).Assembly).Run(rest);
        return 0;
    default:
        Console.Error.WriteLine("Gebruik: dotnet run -c Release --project tests/Hub.Benchmarks -- keten | register [--azurite] | monitor | snelheid | koudestart | bdn");
        return 2;
}
