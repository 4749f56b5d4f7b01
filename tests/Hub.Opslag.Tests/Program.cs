using Hub.Lokaal.Azurite;

// Not the test runner's entry: a parent for Azurite, started and killed by AzuriteProcesTests. Prints the process id and the
// connection string, then waits to be killed.
await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties { Map = args[0] }, CancellationToken.None);
Console.WriteLine(azurite.ProcesId);
Console.WriteLine(azurite.Verbindingstekst);
await Console.In.ReadToEndAsync();
