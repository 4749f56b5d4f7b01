using System.Diagnostics;
using Hub.Berichtproeven;

namespace Hub.Functies.Tests.App;

/// <summary>The committed description passes Spectral with the rules of the Dutch API Design Rules; nothing is fetched (GOV-01 to GOV-09).</summary>
public class LintTests
{
    const string Schoon = "No results with a severity of 'warn' or higher found!";
    static readonly string Spectral = Path.Combine(Gedeeld.Project, "node_modules", "@stoplight", "spectral-cli", "dist", "index.js");
    static readonly string Regels = Path.Combine(Gedeeld.Project, "tests", "Hub.Functies.Tests", "App", "adr.spectral.yml");
    static readonly string Openapi = Path.Combine(Gedeeld.Project, "docs", "openapi.json");

    [SkippableFact]
    public async Task The_description_of_the_API_keeps_the_API_design_rules()
    {
        var (code, uit) = await LintAsync(Openapi);
        Assert.True(code == 0 && uit.Contains(Schoon, StringComparison.Ordinal), uit);
    }

    [SkippableTheory]
    [InlineData("\"API-Version\"", "\"Versie\"", "version-header")]
    [InlineData("/api/v1/dode-brieven\"", "/api/v1/DodeBrieven\"", "paths-in-kebab-case")]
    [InlineData("\"email\"", "\"x-email\"", "contact-filled")]
    [InlineData("application/problem+json", "application/json", "problem-details")]
    public async Task What_breaks_a_rule_is_named(string was, string wordt, string regel)
    {
        using var map = new Testbasis.Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "openapi.json");
        await File.WriteAllTextAsync(pad, (await File.ReadAllTextAsync(Openapi)).Replace(was, wordt, StringComparison.Ordinal));

        var (code, uit) = await LintAsync(pad);

        Assert.NotEqual(0, code);
        Assert.Contains(regel, uit, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Uit)> LintAsync(string openapi)
    {
        Skip.IfNot(File.Exists(Spectral), "Spectral is not in node_modules: run npm ci.");
        using var proces = Process.Start(new ProcessStartInfo("node", [Spectral, "lint", "-r", Regels, openapi, "--fail-severity", "warn"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        await proces.WaitForExitAsync();
        return (proces.ExitCode, await uit + await fout);
    }
}
