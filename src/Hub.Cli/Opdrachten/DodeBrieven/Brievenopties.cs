using System.CommandLine;
using Hub.Cli.Uitvoer;

namespace Hub.Cli.Opdrachten.DodeBrieven;

/// <summary>The arguments and options of <c>hub dode-brieven</c>, and how its parts are put together.</summary>
static class Brievenopties
{
    public static Argument<string> Id { get; } = new("id") { Description = "Kenmerk van de dode brief." };

    public static Argument<string[]> Ids { get; } = new("id")
    {
        Description = "Kenmerken van dode brieven; of geef --oorzaak.", Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string> Oorzaak { get; } = new("--oorzaak") { Description = "Alle brieven met deze oorzaak (zie 'oorzaken')." };

    public static Option<string> Bestemming { get; } = new("--bestemming") { Description = "Naar een andere ontvanger van dezelfde soort, bijvoorbeeld na een herindeling." };

    public static Option<string> Waarom { get; } = new("--reden") { Description = "Waarom; verplicht met --bestemming. Geen cliëntgegevens." };

    public static Option<string> Reden { get; } = new("--reden") { Description = "Waarom; geen cliëntgegevens.", Required = true };

    public static Option<bool> Ja { get; } = new("--ja") { Description = "Niet om bevestiging vragen bij meer brieven tegelijk." };

    public static Option<bool> NietWachten { get; } = new("--niet-wachten") { Description = "De taak beginnen en niet volgen tot zij klaar is." };

    public static Option<bool> AlsJson { get; } = Json.Optie();

    public static Command Deel(string naam, string uitleg, Func<ParseResult, CancellationToken, Task<int>> actie, params Symbol[] symbolen)
    {
        var opdracht = new Command(naam, uitleg);
        foreach (var symbool in symbolen)
        {
            if (symbool is Argument argument)
                opdracht.Arguments.Add(argument);
            else
                opdracht.Options.Add((Option)symbool);
        }

        opdracht.SetAction(actie);
        return opdracht;
    }
}
