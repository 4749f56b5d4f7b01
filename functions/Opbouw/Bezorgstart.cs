using Hub.Bezorging;
using Hub.Bezorging.Beleid;
using Hub.Kern.Partijen;

namespace Hub.Functies.Opbouw;

/// <summary>Stops the start when the hub cannot deliver as parties wish, and says once to whom the hub delivers and how persistent it is.</summary>
sealed partial class Bezorgstart(
    Partijregister partijen, Bezorgtoets toets, Bezorgbeleid beleid, Hubidentiteit hub, ILogger<Bezorgstart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var bezorgd = partijen.Alle.Where(p => p.Bezorging is not null).ToList();
        toets.Toets(bezorgd);
        foreach (var partij in bezorgd)
            LogWijze(partij.Code, partij.Bezorging!.Naam, partij.Bezorging.Url.Host);
        if (bezorgd.Count > 0)
            LogBeleid(hub.Bron, beleid.ToString());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 510, Level = LogLevel.Information, Message = "Bezorging aan {Ontvanger}: {Wijze} naar {Host}")]
    partial void LogWijze(string ontvanger, string wijze, string host);

    [LoggerMessage(EventId = 511, Level = LogLevel.Information, Message = "{Bron} bezorgt zo: {Beleid}")]
    partial void LogBeleid(string bron, string beleid);
}
