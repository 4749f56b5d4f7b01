using System.IO.Pipelines;
using System.Buffers;
using Hub.Berichtproeven;
using Hub.Validatie;
using Xunit.Abstractions;

namespace Hub.Conformiteit.Tests;

/// <summary>The W3C XML conformance suite, for what the hub reads. Set XMLCONF_DIR to the folder with its <c>xmlconf.xml</c>.</summary>
public class ConformiteitTests(ITestOutputHelper uitvoer)
{
    static readonly string? Map = Environment.GetEnvironmentVariable("XMLCONF_DIR");

    [SkippableTheory]
    [InlineData("not-wf", false, false, 208)]
    [InlineData("valid", false, true, 71)]
    [InlineData("valid", true, false, 2)] // names with a colon that is no prefix
    public async Task Documents_are_accepted_and_rejected_as_the_suite_says(string soort, bool zonderNaamruimten, bool welgevormd, int aantal)
    {
        Skip.If(string.IsNullOrEmpty(Map), "XMLCONF_DIR is not set: the W3C suite was not run.");
        var proeven = Conformiteitsproef.Lees(Map)
            .Where(proef => (proef.Soort == "not-wf") == (soort == "not-wf") && proef.ZonderNaamruimten == zonderNaamruimten)
            .ToList();
        uitvoer.WriteLine($"{soort}{(zonderNaamruimten ? " zonder naamruimten" : "")}: {proeven.Count} documenten");

        Assert.Equal(aantal, proeven.Count);
        foreach (var proef in proeven)
        {
            var bytes = await File.ReadAllBytesAsync(proef.Bestand);
            Assert.True(welgevormd == await IsWelgevormdAsync(PipeReader.Create(new ReadOnlySequence<byte>(bytes))), $"{proef.Id}: {proef.Bestand}");
            Assert.True(welgevormd == await IsWelgevormdAsync(Stukjespijp.PerByte(bytes)), $"{proef.Id}, per byte: {proef.Bestand}");
        }
    }

    static async Task<bool> IsWelgevormdAsync(PipeReader document) =>
        (await Berichtvalidator.BeoordeelWelgevormdheidAsync(document, default)).Count == 0;
}
