using Hub.Kern;
using Hub.Kern.Partijen;

namespace Hub.Functies.Opbouw;

/// <summary>
/// Takes over a changed file with parties without a restart: a key is replaced, a mandate ends while messages flow. A file that is wrong
/// changes nothing; the log says what is wrong, and health that something is.
/// </summary>
sealed partial class Partijenwacht(
    Partijenbron bron, Partijregister register, Bezorgtoets toets, Hubinstellingen instellingen, TimeProvider klok, ILogger<Partijenwacht> log)
    : BackgroundService
{
    byte[]? _gezien = bron.Tekst; // null: there was nothing to read

    /// <summary>True when the hub goes by the file as it is now.</summary>
    public bool IsActueel { get; private set; } = true;

    /// <summary>Looks at the file once.</summary>
    public void Kijk()
    {
        byte[]? tekst = null;
        try
        {
            tekst = Partijenbestand.LeesTekst(bron.Pad);
            if (!IsGezien(tekst))
                Neem(tekst);
        }
        catch (ConfiguratieException fout)
        {
            if (IsActueel || !IsGezien(tekst))
                MeldFout(log, fout.Message); // once for each version of the file
            IsActueel = false;
        }

        _gezien = tekst;
    }

    void Neem(byte[] tekst)
    {
        var nieuw = Partijenbestand.Ontleed(tekst, bron.Pad, instellingen.Demo);
        toets.Toets(new Partijregister(nieuw).Alle);
        register.Vervang(nieuw);
        IsActueel = true;
        MeldNieuw(log, register.Alle.Count);
    }

    bool IsGezien(byte[]? tekst) => tekst is null ? _gezien is null : _gezien is { } gezien && gezien.AsSpan().SequenceEqual(tekst);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wekker = new PeriodicTimer(instellingen.Toegang.Verversing, klok);
        try
        {
            while (await wekker.WaitForNextTickAsync(stoppingToken))
                Kijk();
        }
        catch (OperationCanceledException)
        {
            // The hub stops.
        }
    }

    [LoggerMessage(EventId = 510, Level = LogLevel.Information, Message = "Het bestand met partijen is opnieuw gelezen: {Aantal} partijen")]
    static partial void MeldNieuw(ILogger log, int aantal);

    [LoggerMessage(EventId = 511, Level = LogLevel.Error, Message = "Het gewijzigde bestand met partijen klopt niet; het vorige blijft gelden. {Fout}")]
    static partial void MeldFout(ILogger log, string fout);
}

/// <summary>The file with parties as it was when the hub started.</summary>
/// <param name="Pad">Path of the file.</param>
/// <param name="Tekst">Its bytes.</param>
sealed record Partijenbron(string Pad, byte[] Tekst);
