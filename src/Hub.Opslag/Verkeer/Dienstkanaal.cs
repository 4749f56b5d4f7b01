using Azure.Core;
using Azure.Core.Pipeline;

namespace Hub.Opslag.Verkeer;

/// <summary>The way to one service: its address and the pipeline that counts, signs in and retries. Thread-safe.</summary>
sealed class Dienstkanaal
{
    /// <summary>
    /// Of December 2021: it has all that the hub uses, and Azurite 3.35 refuses what is newer than itself (AZ-05).
    /// </summary>
    public const string Versie = "2021-12-02";

    readonly HttpPipeline _lijn;
    readonly string _basis;

    public Dienstkanaal(Opslagdienst dienst, Uri basis, HttpPipelinePolicy aanmelding, Opslagopties opties)
    {
        Dienst = dienst;
        _basis = basis.AbsoluteUri.TrimEnd('/');
        _lijn = HttpPipelineBuilder.Build(opties, new Transacties.Telling(dienst), aanmelding);
    }

    public Opslagdienst Dienst { get; }

    /// <summary>The full address of a path, both already percent-encoded.</summary>
    public string Adres(string pad) => $"{_basis}/{pad}";

    /// <summary>Starts a call.</summary>
    /// <param name="methode">HTTP method.</param>
    /// <param name="bewerking">What it does, for errors and counts; a fixed word.</param>
    /// <param name="pad">Path and query under the endpoint, percent-encoded.</param>
    public Oproep Begin(RequestMethod methode, string bewerking, string pad)
    {
        var bericht = _lijn.CreateMessage();
        bericht.Request.Method = methode;
        bericht.Request.Uri.Reset(new Uri(Adres(pad)));
        if (Dienst != Opslagdienst.ServiceBus)
            bericht.Request.Headers.Add("x-ms-version", Versie);
        return new Oproep(_lijn, bericht, Dienst, bewerking);
    }
}
