using System.Globalization;
using Hub.Fuzz;

// dotnet run -c Release --project tests/Hub.Fuzz -- --minuten 10 [--seed 1]
double Getal(string naam, double anders) =>
    Array.IndexOf(args, naam) is var plaats and >= 0 ? double.Parse(args[plaats + 1], CultureInfo.InvariantCulture) : anders;

return await Fuzzer.DraaiAsync(TimeSpan.FromMinutes(Getal("--minuten", 10)), (int)Getal("--seed", 1));
