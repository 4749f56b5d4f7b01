using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary><c>hub valideer</c> and <c>hub genereer</c>: exit codes and output that scripts rely on (ONTWERP §7, DX-02).</summary>
public class ValideerTests
{
    [Fact]
    public async Task A_generated_message_is_valid_exit_0()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "jw301.xml");
        Assert.Equal(0, (await Opdrachtregel.HubAsync(["genereer", "JW301", "--uit", pad])).Code);

        var uitslag = await Opdrachtregel.HubAsync(["valideer", "--json", pad]);

        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        var regel = JsonDocument.Parse(Assert.Single(uitslag.Uit.TrimEnd().Split('\n'))).RootElement;
        Assert.Equal(["bestand", "bericht", "geldig", "bevindingen"], regel.EnumerateObject().Select(p => p.Name));
        Assert.Equal((pad, "JW301", true), (regel.GetProperty("bestand").GetString(), regel.GetProperty("bericht").GetString(), regel.GetProperty("geldig").GetBoolean()));
    }

    [SkippableFact]
    public async Task Findings_exit_1_one_JSON_object_per_file_with_the_agreed_members()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var (goed, fout) = (Voorbeeld("JW301"), Voorbeeld("JW315"));

        var uitslag = await Opdrachtregel.HubAsync(["valideer", "--json", goed, fout]);

        Assert.Equal(1, uitslag.Code);
        var regels = uitslag.Uit.TrimEnd().Split('\n').Select(r => JsonDocument.Parse(r).RootElement).ToList();
        Assert.Equal([true, false], regels.Select(r => r.GetProperty("geldig").GetBoolean()));
        var bevinding = regels[1].GetProperty("bevindingen")[0];
        Assert.Equal(
            ["regel", "retourcode", "niveau", "pad", "regelnummer", "kolom", "melding", "titel", "betekenis"], bevinding.EnumerateObject().Select(p => p.Name));
        Assert.Equal(44, bevinding.GetProperty("regelnummer").GetInt32());
    }

    [Fact]
    public async Task A_folder_gives_a_verdict_per_file_a_summary_per_message_and_rule_and_no_progress_bar_in_a_pipe()
    {
        using var map = new Tijdelijkemap();
        foreach (var naam in Proefberichten.Namen)
        {
            var bericht = Proefberichten.Maak(naam);
            await File.WriteAllBytesAsync(Path.Combine(map.Pad, $"{naam}.xml"), bericht);
            await File.WriteAllBytesAsync(Path.Combine(map.Pad, $"{naam}-afgebroken.xml"), bericht[..^20]);
        }

        var uitslag = await Opdrachtregel.HubAsync(["valideer", map.Pad]);

        Assert.Equal((1, ""), (uitslag.Code, uitslag.Fout));
        Assert.Equal(14, uitslag.Uit.Split('\n').Count(regel => regel.EndsWith(", geldig", StringComparison.Ordinal)));
        Assert.Matches(@"(?m)^\s*JW323\s+1\s+1\s*$", uitslag.Uit);
        Assert.Matches(@"(?m)^\s*XML101\s+JW323\s+1\s+1\s*$", uitslag.Uit);
    }

    [Fact]
    public async Task A_thousand_mixed_files_are_summed_up_per_message_and_per_rule()
    {
        using var map = new Tijdelijkemap();
        for (var i = 0; i < 1000; i++)
        {
            var bericht = Proefberichten.Maak(Proefberichten.Namen[i % 14], seed: i);
            var tekst = Encoding.UTF8.GetString(bericht).Replace("<ijw:TotaalBedrag>", i / 14 % 2 == 0 ? "<ijw:TotaalBedrag>" : "<ijw:TotaalBedrag>1", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(map.Pad, $"{i:0000}.xml"), tekst);
        }

        var uitslag = await Opdrachtregel.HubAsync(["valideer", "--peildatum", "2026-07-15", map.Pad]);

        Assert.Equal((1, ""), (uitslag.Code, uitslag.Fout)); // no progress bar: this is a pipe
        var geldig = Regex.Matches(uitslag.Uit, @"(?m)^\s*JW\d{3}\s+(\d+)\s+(\d+)\s*$").Select(m => int.Parse(m.Groups[1].Value) + int.Parse(m.Groups[2].Value));
        Assert.Equal(1000, geldig.Sum());
        Assert.Matches(@"(?m)^\s*TR358\s+JW323\s+35\s+35\s*$", uitslag.Uit);
    }

    [SkippableFact]
    public async Task On_a_terminal_long_work_has_a_progress_bar()
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "Geen programma script (util-linux) om een terminal mee te maken.");
        using var map = new Tijdelijkemap();
        for (var i = 0; i < 30; i++)
            await File.WriteAllBytesAsync(Path.Combine(map.Pad, $"{i}.xml"), Proefberichten.Maak("JW305", i));

        var uitslag = await Opdrachtregel.DraaiAsync(
            "/usr/bin/script", ["-qec", $"dotnet {Hubprogramma.Pad} valideer --peildatum 2026-07-15 {map.Pad}", "/dev/null"], new() { ["TERM"] = "xterm" });

        Assert.Equal(0, uitslag.Code);
        Assert.Contains("Controleren", uitslag.Uit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-14", 1)]
    [InlineData("2026-07-15", 0)]
    public async Task A_message_is_judged_as_on_the_day_that_is_asked_for_TR135(string peildatum, int code)
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "jw305.xml");
        await File.WriteAllBytesAsync(pad, Proefberichten.Maak("JW305")); // Dagtekening 2026-07-15

        var uitslag = await Opdrachtregel.HubAsync(["valideer", "--peildatum", peildatum, pad]);

        Assert.Equal(code, uitslag.Code);
        Assert.Equal(code == 1, uitslag.Uit.Contains("TR135", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<a:b xmlns:a='urn:a'/>", 0)]
    [InlineData("<a:b/>", 1)]
    [InlineData("<!DOCTYPE a><a/>", 1)]
    public async Task Well_formedness_alone_can_be_asked_of_any_document(string document, int code)
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "document.xml");
        await File.WriteAllTextAsync(pad, document);

        Assert.Equal(code, (await Opdrachtregel.HubAsync(["valideer", "--alleen-welgevormd", pad])).Code);
    }

    [Theory]
    [InlineData("valideer")]
    [InlineData("valideer", "/bestaat/niet.xml")]
    [InlineData("valideer", "--onbekend", "x")]
    [InlineData("genereer", "JW999")]
    [InlineData("genereer", "JW301", "--bytes", "1000000")]
    [InlineData("start")]
    [InlineData("start", "--partijen", "/bestaat/niet.json", "--data", "/tmp/nergens")]
    [InlineData("postbus", "--bevestig")]
    [InlineData("bestaat-niet")]
    public async Task Wrong_usage_or_IO_exit_2_with_a_message_on_stderr_and_nothing_on_stdout(params string[] argumenten)
    {
        var uitslag = await Opdrachtregel.HubAsync(argumenten, sleutel: "x");

        Assert.Equal((2, ""), (uitslag.Code, uitslag.Uit));
        Assert.NotEmpty(uitslag.Fout);
        Assert.DoesNotContain("   at ", uitslag.Fout, StringComparison.Ordinal); // a sentence, not a stack trace
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var een = await Opdrachtregel.HubAsync(["genereer", "JW323", "--seed", "7", "--dagtekening", "2026-01-15"]);
        var weer = await Opdrachtregel.HubAsync(["genereer", "JW323", "--seed", "7", "--dagtekening", "2026-01-15"]);
        var ander = await Opdrachtregel.HubAsync(["genereer", "JW323", "--seed", "8", "--dagtekening", "2026-01-15"]);
        Assert.Equal(een, weer);
        Assert.NotEqual(een.Uit, ander.Uit);
    }

    [Fact]
    public async Task Without_a_key_it_says_how_to_give_one_and_never_as_an_argument_DX04()
    {
        var uitslag = await Opdrachtregel.HubAsync(["postbus"]);
        Assert.Equal(2, uitslag.Code);
        Assert.Contains("HUB_SLEUTEL", uitslag.Fout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_hub_it_says_that_there_is_none()
    {
        var uitslag = await Opdrachtregel.HubAsync(["postbus"], "demo-0268", new Uri($"http://127.0.0.1:{VrijePoort.Zoek()}"));
        Assert.Equal(2, uitslag.Code);
        Assert.Contains("niet te bereiken", uitslag.Fout, StringComparison.Ordinal);
    }

    static string Voorbeeld(string soort) => Path.Combine(Gedeeld.Standaard, "berichten", $"{soort}.xml");
}
