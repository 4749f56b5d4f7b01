using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Hub.Kern.Poorten;
using Hub.Lokaal.Azurite;
using Hub.Opslag.Blobs;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Azurite;

public sealed class AzuriteProcesTests : IDisposable
{
    readonly Tijdelijkemap _map = new();

    public void Dispose() => _map.Dispose();

    [Fact]
    public async Task Data_in_all_three_services_is_there_again_after_a_stop_and_a_start_on_the_same_folder()
    {
        await using (var azurite = await StartAsync())
            await SchrijfAsync(azurite.Verbindingstekst);
        await using (var azurite = await StartAsync())
            await ToetsAsync(azurite.Verbindingstekst);
    }

    [Fact]
    public async Task When_its_parent_is_killed_it_saves_its_data_and_ends_and_a_new_one_on_the_folder_waits_for_that()
    {
        using var ouder = StartOuder(out var lees);
        var pid = int.Parse((await lees())!, CultureInfo.InvariantCulture);
        var verbindingstekst = (await lees())!;
        await SchrijfAsync(verbindingstekst);
        using var azurite = Process.GetProcessById(pid);

        ouder.Kill(); // SIGKILL: the parent can do nothing any more

        await using var nieuw = await StartAsync();
        Assert.True(azurite.WaitForExit(TimeSpan.FromSeconds(30))); // its folder is free a moment before it is gone
        await ToetsAsync(nieuw.Verbindingstekst);
    }

    [SkippableTheory]
    [InlineData(1)] // SIGHUP: the terminal closes
    [InlineData(2)] // SIGINT: Ctrl+C reaches the whole foreground group
    [InlineData(15)] // SIGTERM
    public async Task A_signal_does_not_stop_it_as_long_as_its_parent_lives(int signaal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals are of Unix.");
        await using var azurite = await StartAsync();
        Assert.Equal(0, Kill(azurite.ProcesId, signaal));
        await SchrijfAsync(azurite.Verbindingstekst);
        await ToetsAsync(azurite.Verbindingstekst);
    }

    [Fact]
    public async Task A_second_one_on_a_folder_in_use_is_refused_and_harms_nothing()
    {
        await using var eerste = await StartAsync();
        await SchrijfAsync(eerste.Verbindingstekst);
        var fout = await Assert.ThrowsAsync<Azuritefout>(() => Azuritemap.MaakVrijAsync(_map.Pad, TimeSpan.FromMilliseconds(100), null, default));
        Assert.Contains("draait al een Azurite", fout.Message);
        await ToetsAsync(eerste.Verbindingstekst);
    }

    [Fact]
    public async Task A_pid_file_of_a_machine_that_lost_its_power_does_not_stand_in_the_way()
    {
        await File.WriteAllTextAsync(Azuritemap.Pidbestand(_map.Pad), $"{Environment.ProcessId}"); // alive, but no node
        await using var azurite = await StartAsync();
        Assert.Equal($"{azurite.ProcesId}", await File.ReadAllTextAsync(Azuritemap.Pidbestand(_map.Pad)));
    }

    [Fact]
    public async Task A_port_that_was_asked_for_and_is_taken_is_named_in_Dutch()
    {
        using var bezet = new TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var poort = ((IPEndPoint)bezet.LocalEndpoint).Port;
        var fout = await Assert.ThrowsAsync<Azuritefout>(() => AzuriteProces.StartAsync(new Azuriteopties { Wachtrijpoort = poort }, default));
        Assert.Equal($"Poort {poort} is al in gebruik. Kies een andere, of laat de hub een vrije kiezen.", fout.Message);
    }

    [Fact, Trait("Eis", "AZ-08")]
    public async Task A_port_that_was_asked_for_and_is_free_is_used()
    {
        var poort = VrijePoort.Zoek();
        await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties { Tabelpoort = poort }, default);
        Assert.Contains($"TableEndpoint=http://127.0.0.1:{poort}/devstoreaccount1", azurite.Verbindingstekst);
        await new Tabelclient(Opslagverbinding.UitTekst(azurite.Verbindingstekst)).MaakAsync("tabel", default);
    }

    Task<AzuriteProces> StartAsync() => AzuriteProces.StartAsync(new Azuriteopties { Map = _map.Pad }, default);

    Process StartOuder(out Func<Task<string?>> lees)
    {
        var ouder = Process.Start(new ProcessStartInfo("dotnet", [typeof(AzuriteProcesTests).Assembly.Location, _map.Pad])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        lees = () => ouder.StandardOutput.ReadLineAsync();
        return ouder;
    }

    static async Task SchrijfAsync(string verbindingstekst)
    {
        var verbinding = Opslagverbinding.UitTekst(verbindingstekst);
        var (tabellen, blobs, wachtrijen) = (new Tabelclient(verbinding), new Blobclient(verbinding, new VasteIds()), new Wachtrijclient(verbinding));
        await tabellen.MaakAsync("tabel", default);
        await tabellen.SchrijfAsync("tabel", Bewerking.VoegToe(new Rij("p", "r", new Dictionary<string, object?> { ["A"] = 1 })), default);
        await blobs.MaakAsync("bak", default);
        await using (var schrijver = blobs.Schrijf("bak", "b", alsNieuw: true))
        {
            await schrijver.WriteAsync(new byte[1024 * 1024 + 1]);
            await schrijver.VoltooiAsync(new Dictionary<string, string>(), default);
        }
        await wachtrijen.MaakAsync("rij", default);
        await wachtrijen.PlaatsAsync("rij", "tekst", TimeSpan.Zero, default);
    }

    static async Task ToetsAsync(string verbindingstekst)
    {
        var verbinding = Opslagverbinding.UitTekst(verbindingstekst);
        Assert.Equal(1, (await new Tabelclient(verbinding).LeesAsync("tabel", "p", "r", default))!.Veld<int>("A"));
        await using var blob = await new Blobclient(verbinding, new VasteIds()).OpenAsync("bak", "b", default);
        Assert.Equal(1024 * 1024 + 1, blob!.Lengte);
        Assert.Equal("tekst", Assert.Single(await new Wachtrijclient(verbinding).GluurAsync("rij", 1, default)).Tekst);
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Kill(int pid, int signaal);
}
