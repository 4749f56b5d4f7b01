using Hub.Chaos.Opstelling;

namespace Hub.Chaos.Storen;

/// <summary>
/// Does one misfortune after another, from a shuffled deck: each comes once before any comes again, so that also a short run has them all.
/// </summary>
/// <param name="weer">The lines to storage and to the recipients.</param>
/// <param name="hub">The hub.</param>
/// <param name="ontvangers">The recipients.</param>
/// <param name="kans">Decides.</param>
/// <param name="tussenpoos">Time between two, on average.</param>
sealed class Kwelgeest(Weer weer, Waakhond hub, IReadOnlyList<Waakhond> ontvangers, Random kans, TimeSpan tussenpoos)
{
    /// <summary>How often each was done.</summary>
    public Dictionary<string, int> Keren { get; } = new()
    {
        ["hub gedood"] = 0, ["ontvanger gedood"] = 0, ["opslag bevroren"] = 0, ["opslag afgesneden"] = 0,
    };

    /// <summary>Goes on until cancelled; what it began then is ended.</summary>
    public async Task KwelAsync(CancellationToken stop)
    {
        while (true)
        {
            foreach (var ongeluk in Kaarten())
            {
                await Task.Delay(tussenpoos * (0.5 + kans.NextDouble()), stop).ContinueWith(_ => { }, TaskScheduler.Default);
                if (stop.IsCancellationRequested)
                    return;
                Keren[ongeluk]++;
                await DoeAsync(ongeluk);
            }
        }
    }

    string[] Kaarten()
    {
        string[] kaarten = [.. Keren.Keys];
        kans.Shuffle(kaarten);
        return kaarten;
    }

    async Task DoeAsync(string ongeluk)
    {
        var duur = TimeSpan.FromMilliseconds(kans.Next(300, 4000));
        if (ongeluk == "hub gedood")
            hub.Dood(TimeSpan.Zero);
        else if (ongeluk == "ontvanger gedood")
            ontvangers[kans.Next(ontvangers.Count)].Dood(duur);
        else if (ongeluk == "opslag bevroren")
            await weer.VriesAsync(duur);
        else
            await weer.SluitAfAsync(duur);
    }
}
