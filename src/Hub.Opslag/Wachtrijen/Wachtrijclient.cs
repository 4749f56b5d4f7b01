using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Hub.Kern.Poorten;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag.Wachtrijen;

/// <summary>
/// Queues over REST. An answer that the port does not name is an <see cref="Opslagfout"/>. When an answer is lost and the call
/// is repeated, a message may be put twice, and a message that was hidden again may count as no longer ours (QU-02).
/// </summary>
/// <param name="verbinding">The storage account.</param>
public sealed class Wachtrijclient(Opslagverbinding verbinding) : IWachtrijen
{
    readonly Dienstkanaal _kanaal = verbinding.Wachtrijen;

    /// <inheritdoc/>
    public async Task MaakAsync(string wachtrij, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Put, "maak", Wachtrijgrenzen.Pad(wachtrij));
        await oproep.StuurAsync(ct);
        if (!oproep.Gelukt && oproep.Code != "QueueAlreadyExists")
            throw oproep.Fout();
    }

    /// <inheritdoc/>
    public async Task PlaatsAsync(string wachtrij, string tekst, TimeSpan zichtbaarNa, CancellationToken ct)
    {
        var xml = $"<QueueMessage><MessageText>{Wachtrijgrenzen.Ontsnapt(tekst)}</MessageText></QueueMessage>";
        var na = Wachtrijgrenzen.Seconden(zichtbaarNa, TimeSpan.Zero);
        using var oproep = _kanaal
            .Begin(RequestMethod.Post, "plaats", $"{Berichten(wachtrij)}?visibilitytimeout={na}&messagettl=-1")
            .Lichaam(Encoding.UTF8.GetBytes(xml), "application/xml");
        await oproep.StuurAsync(ct);
        if (!oproep.Gelukt)
            throw oproep.Fout();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Wachtrijbericht>> HaalAsync(string wachtrij, int hoogstens, TimeSpan verborgen, CancellationToken ct)
    {
        var duur = Wachtrijgrenzen.Seconden(verborgen, TimeSpan.FromSeconds(1));
        return LeesAsync("haal", $"{Berichten(wachtrij)}?numofmessages={Wachtrijgrenzen.Aantal(hoogstens)}&visibilitytimeout={duur}", ct);
    }

    /// <inheritdoc/>
    public async Task<Wachtrijbericht?> VerbergAsync(
        string wachtrij, Wachtrijbericht bericht, TimeSpan verborgen, CancellationToken ct)
    {
        var duur = Wachtrijgrenzen.Seconden(verborgen, TimeSpan.Zero);
        using var oproep = _kanaal.Begin(RequestMethod.Put, "verberg", $"{Genomen(wachtrij, bericht)}&visibilitytimeout={duur}");
        await oproep.StuurAsync(ct);
        return IsNogVanOns(oproep) ? bericht with { Ontvangstbewijs = oproep.Antwoordkop("x-ms-popreceipt")! } : null;
    }

    /// <inheritdoc/>
    public async Task<bool> VerwijderAsync(string wachtrij, Wachtrijbericht bericht, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Delete, "verwijder", Genomen(wachtrij, bericht));
        await oproep.StuurAsync(ct);
        return IsNogVanOns(oproep);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Wachtrijbericht>> GluurAsync(string wachtrij, int hoogstens, CancellationToken ct) =>
        LeesAsync("gluur", $"{Berichten(wachtrij)}?peekonly=true&numofmessages={Wachtrijgrenzen.Aantal(hoogstens)}", ct);

    /// <inheritdoc/>
    public async Task<int> TelAsync(string wachtrij, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Get, "tel", $"{Wachtrijgrenzen.Pad(wachtrij)}?comp=metadata");
        await oproep.StuurAsync(ct);
        return oproep.Gelukt
            ? int.Parse(oproep.Antwoordkop("x-ms-approximate-messages-count")!, CultureInfo.InvariantCulture)
            : throw oproep.Fout();
    }

    async Task<IReadOnlyList<Wachtrijbericht>> LeesAsync(string bewerking, string pad, CancellationToken ct)
    {
        using var oproep = _kanaal.Begin(RequestMethod.Get, bewerking, pad);
        await oproep.StuurAsync(ct);
        return oproep.Gelukt
            ? [.. Antwoordxml.Lees(oproep).Elements("QueueMessage").Select(Bericht)]
            : throw oproep.Fout();
    }

    static Wachtrijbericht Bericht(XElement xml) => new(
        (string)xml.Element("MessageId")!,
        (string?)xml.Element("PopReceipt") ?? "",
        int.Parse((string)xml.Element("DequeueCount")!, CultureInfo.InvariantCulture),
        (string)xml.Element("MessageText")!,
        DateTimeOffset.Parse((string)xml.Element("InsertionTime")!, CultureInfo.InvariantCulture));

    static string Berichten(string wachtrij) => $"{Wachtrijgrenzen.Pad(wachtrij)}/messages";

    static string Genomen(string wachtrij, Wachtrijbericht bericht) =>
        $"{Berichten(wachtrij)}/{Uri.EscapeDataString(bericht.Id)}?popreceipt={Uri.EscapeDataString(bericht.Ontvangstbewijs)}";

    static bool IsNogVanOns(Oproep oproep) => oproep switch
    {
        { Gelukt: true } => true,
        { Code: "MessageNotFound" or "PopReceiptMismatch" } => false,
        _ => throw oproep.Fout(),
    };
}
