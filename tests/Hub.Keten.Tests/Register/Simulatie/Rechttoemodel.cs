using System.Xml.Linq;
using Hub.Keten.Register;

namespace Hub.Keten.Tests.Register.Simulatie;

/// <summary>
/// The register as somebody would keep it by hand who gets every message once and in the order in which it was sent: dictionaries,
/// LINQ to XML, no code of the hub but its ids. What was refused is left out beforehand.
/// </summary>
sealed class Rechttoemodel
{
    readonly Dictionary<(string Gemeente, string Bsn), Client> _clienten = [];
    readonly Dictionary<string, List<(Client Client, (string Bericht, string Referentie) Sleutel)>> _perDeclaratie = [];
    readonly HashSet<string> _geweigerd;

    public Rechttoemodel(IReadOnlyList<Jaarbericht> jaar)
    {
        _geweigerd = [.. jaar.Where(bericht => bericht.AntwoordOp is not null && IsWeigering(bericht)).Select(bericht => bericht.AntwoordOp!)];
        foreach (var bericht in jaar.Where(bericht => bericht.AntwoordOp is null))
            Neem(bericht);
        foreach (var antwoord in jaar.Where(bericht => bericht.Kop.Soort.Naam == "JW325"))
            Beoordeel(antwoord);
    }

    public IEnumerable<(string Gemeente, string Bsn)> Sleutels => _clienten.Keys;

    /// <summary>What it says of a client, one fact per line, sorted.</summary>
    public string Beeld((string Gemeente, string Bsn) sleutel)
    {
        var client = _clienten[sleutel];
        return Tekst(client.Toewijzingen.Select(t => $"toewijzing {t.Key.Aanbieder} {t.Key.Nummer} {t.Value}")
            .Concat(client.Starts.Select(s => $"start {s}")).Concat(client.Stops.Select(s => $"stop {s}"))
            .Concat(client.Verzoeken.Select(v => $"verzoek {v} {(client.Gehonoreerd.Contains(v) ? "klaar" : "onderhanden")}"))
            .Concat(client.Prestaties.Values.Select(p => $"prestatie {p.Regel} {p.Status}")));
    }

    /// <summary>The same of a dossier of the hub.</summary>
    public static string Beeld(Clientdossier dossier) => Tekst(
        dossier.Toewijzingen.Select(t => $"toewijzing {t.Aanbieder} {t.Nummer} {t.Actueel.Ingang:yyyy-MM-dd} {t.Actueel.Einde:yyyy-MM-dd} {t.Actueel.Omvang?.Volume}")
            .Concat(dossier.Leveringen.SelectMany(l => l.Starts).Select(s => $"start {s.Herkomst.Aanbieder} {s.ToewijzingNummer} {s.Begindatum:yyyy-MM-dd}"))
            .Concat(dossier.Leveringen.SelectMany(l => l.Stops).Select(s => $"stop {s.Herkomst.Aanbieder} {s.ToewijzingNummer} {s.Begindatum:yyyy-MM-dd} {s.Einddatum:yyyy-MM-dd}"))
            .Concat(dossier.Verzoeken.Select(v => $"verzoek {v.Aanbieder} {v.ReferentieAanbieder} {(v.IsOnderhanden ? "onderhanden" : "klaar")}"))
            .Concat(dossier.AllePrestaties.Select(p => $"prestatie {p.Prestatie.ReferentieNummer} {p.Prestatie.ToewijzingNummer} {p.Prestatie.Bedrag} {p.Status}")));

    void Neem(Jaarbericht bericht)
    {
        var (xml, soort) = (XDocument.Load(new MemoryStream(bericht.Inhoud.ToArray())), bericht.Kop.Soort.Naam);
        var gemeente = bericht.Kop.Afzender.Length == 4 ? bericht.Kop.Afzender : bericht.Kop.Ontvanger;
        var aanbieder = bericht.Kop.Afzender.Length == 8 ? bericht.Kop.Afzender : bericht.Kop.Ontvanger;
        var client = _clienten.TryGetValue((gemeente, Een(xml, "Bsn")), out var bekend) ? bekend : _clienten[(gemeente, Een(xml, "Bsn"))] = new Client();
        if (_geweigerd.Contains(bericht.Id) && soort != "JW323")
            return;
        foreach (var klasse in xml.Descendants())
        {
            switch (klasse.Name.LocalName)
            {
                case "ToegewezenProduct":
                    client.Toewijzingen[(aanbieder, Een(klasse, "ToewijzingNummer"))] =
                        $"{Een(klasse, "Ingangsdatum")} {Een(klasse, "Einddatum")} {Een(klasse, "Volume")}";
                    client.Gehonoreerd.Add($"{aanbieder} {Een(klasse, "ReferentieAanbieder")}");
                    break;
                case "StartProduct":
                    var start = $"{aanbieder} {Een(klasse, "ToewijzingNummer")} {Een(klasse, "Begindatum")}";
                    _ = Een(klasse, "StatusAanlevering") == "3" ? client.Starts.Remove(start) : client.Starts.Add(start);
                    break;
                case "StopProduct":
                    client.Stops.Add($"{aanbieder} {Een(klasse, "ToewijzingNummer")} {Een(klasse, "Begindatum")} {Een(klasse, "Einddatum")}");
                    break;
                case "AangevraagdProduct":
                    client.Verzoeken.Add($"{aanbieder} {Een(klasse, "ReferentieAanbieder")}");
                    break;
                case "Prestatie":
                    var sleutel = (bericht.Id, Een(klasse, "ReferentieNummer"));
                    (_perDeclaratie.TryGetValue(bericht.Id, out var lijst) ? lijst : _perDeclaratie[bericht.Id] = []).Add((client, sleutel));
                    client.Prestaties[sleutel] =
                        ($"{Een(klasse, "ReferentieNummer")} {Een(klasse, "ToewijzingNummer")} {Een(klasse, "Bedrag")}", "Ingediend");
                    break;
                default:
                    break;
            }
        }
    }

    void Beoordeel(Jaarbericht antwoord)
    {
        var status = IsWeigering(antwoord) ? "Afgewezen" : "Toegekend";
        foreach (var (client, sleutel) in _perDeclaratie.GetValueOrDefault(antwoord.AntwoordOp!) ?? [])
            client.Prestaties[sleutel] = (client.Prestaties[sleutel].Regel, status);
    }

    static bool IsWeigering(Jaarbericht antwoord) => XDocument.Load(new MemoryStream(antwoord.Inhoud.ToArray())).Descendants()
        .Any(element => element.Name.LocalName == "RetourCode" && element.Value is not ("0200" or "8001"));

    static string Een(XContainer waarin, string element) =>
        waarin.Descendants().FirstOrDefault(e => e.Name.LocalName == element)?.Value ?? "";

    static string Tekst(IEnumerable<string> feiten) => string.Join('\n', feiten.Order(StringComparer.Ordinal));

    sealed class Client
    {
        public Dictionary<(string Aanbieder, string Nummer), string> Toewijzingen { get; } = [];

        public HashSet<string> Starts { get; } = [];

        public HashSet<string> Stops { get; } = [];

        public HashSet<string> Verzoeken { get; } = [];

        public HashSet<string> Gehonoreerd { get; } = [];

        public Dictionary<(string Bericht, string Referentie), (string Regel, string Status)> Prestaties { get; } = [];
    }
}
