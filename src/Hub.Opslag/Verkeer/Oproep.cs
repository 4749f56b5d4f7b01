using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Hub.Opslag.Verkeer;

/// <summary>One REST call, from request to answer; the three clients differ only in what they put in and take out.</summary>
sealed partial class Oproep : IDisposable
{
    readonly HttpPipeline _lijn;
    readonly HttpMessage _bericht;
    readonly Opslagdienst _dienst;
    readonly string _bewerking;

    public Oproep(HttpPipeline lijn, HttpMessage bericht, Opslagdienst dienst, string bewerking)
    {
        (_lijn, _bericht, _dienst, _bewerking) = (lijn, bericht, dienst, bewerking);
        bericht.SetProperty(typeof(Oproep), bewerking);
    }

    public int Status => _bericht.Response.Status;

    public bool Gelukt => Status is >= 200 and < 300;

    /// <summary>True when an earlier attempt of this call may have been carried out already (TB-03).</summary>
    public bool IsHerhaald => _bericht.ProcessingContext.RetryNumber > 0;

    /// <summary>The service's error code: from the header, or for tables from the body. Letters only, so that no value slips through.</summary>
    public string Code => Antwoordkop("x-ms-error-code") ?? CodeInLichaam().Match(Tekst).Groups["code"].Value;

    /// <summary>The answer's body as text; empty when there is none or it is streamed.</summary>
    public string Tekst => Stroom is MemoryStream ? _bericht.Response.Content.ToString() : "";

    /// <summary>The answer's body.</summary>
    public Stream? Stroom => _bericht.Response.ContentStream;

    public ResponseHeaders Antwoordkoppen => _bericht.Response.Headers;

    public static string BewerkingVan(HttpMessage bericht) =>
        bericht.TryGetProperty(typeof(Oproep), out var bewerking) ? (string)bewerking! : "";

    public Oproep Kop(string naam, string waarde)
    {
        _bericht.Request.Headers.SetValue(naam, waarde);
        return this;
    }

    /// <summary>The request's body; the memory must stay as it is until the call has ended.</summary>
    public Oproep Lichaam(ReadOnlyMemory<byte> inhoud, string soort)
    {
        _bericht.Request.Content = RequestContent.Create(inhoud);
        return Kop("Content-Type", soort);
    }

    /// <summary>Sends it, with the pipeline's retries, and waits for the whole answer.</summary>
    /// <exception cref="Opslagfout">No answer came, <see cref="Opslagfout.Status"/> 0.</exception>
    public async Task<Oproep> StuurAsync(CancellationToken ct)
    {
        try
        {
            await _lijn.SendAsync(_bericht, ct);
            return this;
        }
        catch (Exception e) when (IsGeenAntwoord(e, ct))
        {
            throw new Opslagfout(_dienst, _bewerking, 0, Opslagfout.GeenAntwoord, e);
        }
    }

    /// <summary>Sends it and leaves a good answer's body on the wire, to be read from <see cref="NeemStroom"/>.</summary>
    public Task<Oproep> StuurStromendAsync(CancellationToken ct)
    {
        _bericht.BufferResponse = false;
        return StuurAsync(ct);
    }

    /// <summary>The body on the wire; it outlives this call and the reader disposes it.</summary>
    public Stream NeemStroom() => _bericht.ExtractResponseContent() ?? Stream.Null;

    public string? Antwoordkop(string naam) => Antwoordkoppen.TryGetValue(naam, out var waarde) ? waarde : null;

    /// <summary>The answer is none of those that the caller knows.</summary>
    public Opslagfout Fout() => new(_dienst, _bewerking, Status, Code);

    public void Dispose() => _bericht.Dispose();

    // A cancelled token is the caller's wish; any other cancellation is the network timeout. AggregateException: all retries failed.
    static bool IsGeenAntwoord(Exception e, CancellationToken ct) =>
        e is RequestFailedException or AggregateException or IOException
        || (e is OperationCanceledException && !ct.IsCancellationRequested);

    [GeneratedRegex("""("code"\s*:\s*"|<Code>)(?<code>[A-Za-z]{1,64})""")]
    private static partial Regex CodeInLichaam();
}
