using BenchmarkDotNet.Attributes;

namespace Hub.Benchmarks.Snelheid;

/// <summary>The same ways of reading under BenchmarkDotNet, for who wants to look closer at one of them.</summary>
[MemoryDiagnoser]
public class Leesbenchmarks
{
    byte[] _jw301 = [];
    byte[] _jw323 = [];

    [GlobalSetup]
    public async Task MaakAsync()
    {
        _jw301 = (await Berichtenset.Jw301Async()).Berichten[0];
        _jw323 = (await Berichtenset.Jw323Async()).Berichten[0];
    }

    [Benchmark(Baseline = true)]
    public void Jw301XmlReaderXsd() => Lezers.XmlReaderXsd(_jw301);

    [Benchmark]
    public void Jw301Niveau1() => Lezers.Niveau1(_jw301);

    [Benchmark]
    public void Jw323XmlReaderXsd() => Lezers.XmlReaderXsd(_jw323);

    [Benchmark]
    public void Jw323Niveau1() => Lezers.Niveau1(_jw323);
}
