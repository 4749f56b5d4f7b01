using Hub.Functies.Opbouw;

await Functieapp.Bouw(args).RunAsync();
