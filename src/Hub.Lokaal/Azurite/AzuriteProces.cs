using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hub.Lokaal.Azurite;

/// <summary>
/// A running Azurite: blobs, queues and tables on this machine only (AZ-08), without telemetry. It stops properly, saving its
/// data, when this object is disposed and also when this process ends in any other way, killed included (start.cjs).
/// </summary>
public sealed class AzuriteProces : IAsyncDisposable
{
    // The account and key of every Azurite, as published: no secret.
    const string Account = "devstoreaccount1";
    const string Sleutel = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    const string Adres = "127.0.0.1";

    static readonly TimeSpan Startgeduld = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Stopgeduld = TimeSpan.FromSeconds(20);

    static readonly string Startscript = Path.Combine(AppContext.BaseDirectory, "Azurite", "start.cjs");

    readonly Process _proces;

    AzuriteProces(Process proces, Azuritepoorten poorten)
    {
        _proces = proces;
        string Eindpunt(string dienst, int poort) => $"{dienst}Endpoint=http://{Adres}:{poort}/{Account};";
        Verbindingstekst = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Sleutel};"
            + Eindpunt("Blob", poorten.Blob) + Eindpunt("Queue", poorten.Wachtrij) + Eindpunt("Table", poorten.Tabel);
    }

    /// <summary>The connection string of the store.</summary>
    public string Verbindingstekst { get; }

    /// <summary>The operating system's id of the process.</summary>
    public int ProcesId => _proces.Id;

    /// <summary>Starts Azurite and waits until all three services answer; fetches it first when it is not installed.</summary>
    /// <exception cref="Azuritefout">It cannot be started.</exception>
    public static async Task<AzuriteProces> StartAsync(Azuriteopties opties, CancellationToken ct)
    {
        var script = await Azuritepakket.VindAsync(opties.Voortgang, ct);
        if (opties.Map is { } map)
            await Azuritemap.MaakVrijAsync(map, Azuritemap.Geduld, opties.Voortgang, ct);
        ToetsPoorten(opties);
        var proces = Process.Start(Startgegevens(script, opties))!;
        try
        {
            return new AzuriteProces(proces, await Azuritepoorten.WachtAsync(proces, Startgeduld, ct));
        }
        catch
        {
            await StopAsync(proces);
            throw;
        }
    }

    /// <summary>Stops it and waits until its data is saved; kills it when it does not stop within 20 seconds.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(_proces);

    static async Task StopAsync(Process proces)
    {
        using (proces)
        {
            proces.StandardInput.Close();
            using var geduld = new CancellationTokenSource(Stopgeduld);
            try
            {
                await proces.WaitForExitAsync(geduld.Token);
            }
            catch (OperationCanceledException)
            {
                proces.Kill();
                await proces.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    static ProcessStartInfo Startgegevens(string script, Azuriteopties opties)
    {
        string[] opslag = opties.Map is { } map ? ["--location", Path.GetFullPath(map)] : ["--inMemoryPersistence"];
        return new ProcessStartInfo("node",
        [
            Startscript, opties.Map is null ? "" : Azuritemap.Pidbestand(Path.GetFullPath(opties.Map)), script,
            "--blobHost", Adres, "--blobPort", Tekst(opties.Blobpoort),
            "--queueHost", Adres, "--queuePort", Tekst(opties.Wachtrijpoort),
            "--tableHost", Adres, "--tablePort", Tekst(opties.Tabelpoort),
            "--silent", "--disableTelemetry", .. opslag,
        ])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    static void ToetsPoorten(Azuriteopties opties)
    {
        foreach (var poort in new[] { opties.Blobpoort, opties.Wachtrijpoort, opties.Tabelpoort }.Where(p => p != 0))
        {
            using var proef = new TcpListener(IPAddress.Loopback, poort);
            try
            {
                proef.Start();
            }
            catch (SocketException e)
            {
                throw new Azuritefout($"Poort {poort} is al in gebruik. Kies een andere, of laat de hub een vrije kiezen.", e);
            }
        }
    }

    static string Tekst(int poort) => poort.ToString(CultureInfo.InvariantCulture);
}
