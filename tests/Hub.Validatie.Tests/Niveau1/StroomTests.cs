using System.IO.Pipelines;
using System.Text;
using Hub.Berichtproeven;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Tests.Niveau1;

public class StroomTests
{
    public static TheoryData<string> Berichten => [.. Proefberichten.Namen];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task The_findings_do_not_depend_on_the_pieces_in_which_a_message_arrives(string bericht)
    {
        var tekst = Encoding.UTF8.GetString(Proefberichten.Maak(bericht));
        var bytes = Encoding.UTF8.GetBytes(tekst.Vervang("<ijw:Identificatie>", "<ijw:Identificatie>é€😀 te lang").Replace("<ijw:Einddatum>20", "<ijw:Einddatum>é", StringComparison.Ordinal));
        var verwacht = await Proef.Bevindingen(bytes);
        Assert.NotEmpty(verwacht);

        foreach (var lengte in (int[])[1, 2, 3, 7, 64, 4096])
        {
            var pijp = new Stukjespijp(bytes, Enumerable.Repeat(lengte, (bytes.Length / lengte) + 1));
            Assert.Equal(verwacht, (await Proef.Valideer(pijp)).Bevindingen);
        }
    }

    [Fact]
    public async Task Many_messages_at_once_are_judged_as_one_by_one()
    {
        var berichten = Proefberichten.Namen.SelectMany(naam => new[] { Proefberichten.Maak(naam), Proefberichten.Maak(naam)[..^20] }).ToList();
        var verwacht = new List<IReadOnlyList<Bevinding>>();
        foreach (var bericht in berichten)
            verwacht.Add(await Proef.Bevindingen(bericht));

        var gevonden = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() => Proef.Bevindingen(berichten[i % berichten.Count]))));

        Assert.All(gevonden.Select((bevindingen, i) => (bevindingen, i)), paar => Assert.Equal(verwacht[paar.i % berichten.Count], paar.bevindingen));
    }

    [Fact]
    public async Task A_reader_that_is_cancelled_stops_the_judging()
    {
        var pijp = new Pipe();
        using var bron = new CancellationTokenSource();
        var kop = Proef.Validator.LeesKopAsync(pijp.Reader, bron.Token).AsTask();
        var oordeel = Proef.Validator.ValideerAsync(new Pipe().Reader, bron.Token).AsTask();

        await bron.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => oordeel);
    }
}

[CollectionDefinition(nameof(Geheugen), DisableParallelization = true)]
public class Geheugen;

/// <summary>Apart, because memory is measured for the whole process.</summary>
[Collection(nameof(Geheugen))]
public class GeheugenTests
{
    const long Toegestaan = 8 * 1024 * 1024;

    [Fact]
    public async Task The_largest_claim_is_generated_and_judged_in_memory_that_does_not_grow_with_it()
    {
        var opties = new Generatoropties { Soort = Proefberichten.Soort("JW323"), Seed = 25, Peildatum = Proefberichten.Peildatum, Doelbytes = Berichtgrenzen.MaxBytes };
        await Proef.Bevindingen(Proefberichten.Maak("JW323")); // compiles everything first
        var pijp = new Pipe();
        using var peilglas = new Peilglas(pijp.Writer.AsStream());

        var oordeel = Proef.Valideer(pijp.Reader);
        await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(opties, peilglas, CancellationToken.None);
        await pijp.Writer.CompleteAsync();

        Assert.Empty((await oordeel).Bevindingen);
        Assert.InRange(peilglas.Length, Berichtgrenzen.MaxBytes * 99L / 100, Berichtgrenzen.MaxBytes);
        Assert.True(peilglas.Groei < Toegestaan, $"{peilglas.Groei:N0} bytes");
    }

    /// <summary>Passes bytes on and looks, every few megabytes, how much memory is in use.</summary>
    sealed class Peilglas(Stream doel) : Stream
    {
        const int Stap = 4 * 1024 * 1024;

        readonly long _begin = GC.GetTotalMemory(forceFullCollection: true);
        long _lengte;

        public long Groei { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _lengte;

        public override long Position { get => _lengte; set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await doel.WriteAsync(buffer, cancellationToken);
            if (_lengte / Stap != (_lengte + buffer.Length) / Stap)
                Groei = Math.Max(Groei, GC.GetTotalMemory(forceFullCollection: true) - _begin);
            _lengte += buffer.Length;
        }

        public override void Flush() => doel.Flush();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
