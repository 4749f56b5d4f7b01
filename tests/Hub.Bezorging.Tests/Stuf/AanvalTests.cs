using System.Text;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;

namespace Hub.Bezorging.Tests.Stuf;

/// <summary>What is sent to hurt is refused early, in little memory.</summary>
public class AanvalTests
{
    const int Grens = 16 * 1024 * 1024; // bytes allocated in all, with the reader's own buffers

    public static TheoryData<string> Aanvallen => [.. Maak.Keys];

    public static Dictionary<string, Func<Stream>> Maak { get; } = new()
    {
        ["dtd"] = () => Klein($"<!DOCTYPE a [<!ENTITY b 'c'>]>{Rond("<a/>")}"),
        ["externe entiteit"] = () => Klein($"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>{Rond("&b;")}"),
        ["miljard keer lachen"] = () => Klein($"<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>{Rond("&c;")}"),
        ["geen xml"] = () => Klein("dit is geen xml"),
        ["leeg"] = () => Klein(""),
        ["afgebroken"] = () => Klein(Rond("<a/>")[..60]),
        ["diep"] = () => Lang(Begin, "<a>", 40_000_000),
        ["diepe kop"] = () => Lang($"<s:Envelope xmlns:s='{Stufnamen.Soap}'><s:Header>", "<a>", 40_000_000),
        ["brede kop"] = () => Lang($"<s:Envelope xmlns:s='{Stufnamen.Soap}'><s:Header>", "<a/>", 40_000_000),
        ["lange naam"] = () => Lang($"{Begin}<", "a", 40_000_000),
        ["lang attribuut"] = () => Lang($"{Begin}<a b='", "x", 40_000_000),
        ["veel attributen"] = () => new Herhaling($"{Begin}<a", i => Encoding.UTF8.GetBytes($" b{i}='1'"), 40_000_000),
        ["lang commentaar"] = () => Lang($"{Begin}<!--", "x", 40_000_000),
        ["veel witruimte"] = () => Lang(Begin, " ", 40_000_000),
        ["lange waarde"] = () => Lang($"{Begin}<g:envelopHeenbericht-ggk_Di01 xmlns:g='{Stufnamen.Ggk}' xmlns:z='{Stufnamen.Stuf}'><g:stuurgegevens><z:berichtcode>", "x", 40_000_000),
        ["andere codering"] = () => new MemoryStream(Encoding.UTF32.GetBytes(Rond("<a/>"))),
    };

    static string Begin => $"<s:Envelope xmlns:s='{Stufnamen.Soap}'><s:Body>";

    [Theory]
    [MemberData(nameof(Aanvallen))]
    public async Task Every_attack_ends_in_a_fault_without_costing_memory(string aanval)
    {
        await using var stroom = Maak[aanval]();
        var voor = GC.GetAllocatedBytesForCurrentThread();

        var fout = await Assert.ThrowsAsync<Stuffout>(async () =>
        {
            using var envelop = Stufenvelop.Open(stroom);
            await envelop.LeesAsync();
        });

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - voor, 0, Grens);
        Assert.Contains(fout.Code, (string[])[Foutcodes.Envelop, Foutcodes.TeGroot]);
    }

    [Theory]
    [InlineData("<!--{0}-->")]
    [InlineData("<?x {0}?>")]
    [InlineData("{0}")]
    public async Task What_hides_in_the_message_s_text_is_not_kept_in_memory_and_is_bounded(string vorm)
    {
        var soap = Encoding.UTF8.GetString(await Proefenvelop.MaakAsync([1, 2, 3], Proefenvelop.Kop("JW301", "0268", "42420001")));
        var begin = soap[..(soap.IndexOf("xmlBestand>", StringComparison.Ordinal) + "xmlBestand>".Length)] + vorm[..vorm.IndexOf('{')];
        using var envelop = Stufenvelop.Open(Lang(begin, "AAAA", 80_000_000));
        await envelop.LeesAsync();
        var voor = GC.GetAllocatedBytesForCurrentThread();

        await Assert.ThrowsAsync<Stuffout>(() => envelop.Lading.CopyToAsync(Stream.Null));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - voor, 0, Grens);
    }

    static string Rond(string lichaam) => Encoding.UTF8.GetString(Proefenvelop.Soap(lichaam));

    static MemoryStream Klein(string tekst) => new(Encoding.UTF8.GetBytes(tekst));

    static Herhaling Lang(string begin, string steeds, int lengte)
    {
        var blok = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(steeds, 500))); // one for all: the stream itself costs nothing
        return new Herhaling(begin, _ => blok, lengte);
    }

    /// <summary>A text that goes on and on without being anywhere; read on one thread.</summary>
    sealed class Herhaling(string begin, Func<int, byte[]> steeds, int lengte) : Stream
    {
        ReadOnlyMemory<byte> _rest = Encoding.UTF8.GetBytes(begin);
        int _nummer;
        int _gegeven;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_rest.Length == 0 && _gegeven < lengte)
                _rest = steeds(_nummer++);
            var aantal = Math.Min(_rest.Length, buffer.Length);
            _rest.Span[..aantal].CopyTo(buffer.Span);
            _rest = _rest[aantal..];
            _gegeven += aantal;
            return ValueTask.FromResult(aantal);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _gegeven; set => throw new NotSupportedException(); }

        public override void Flush()
        {
            // Nothing to flush.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
