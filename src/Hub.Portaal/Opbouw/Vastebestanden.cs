using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hub.Portaal.Opbouw;

/// <summary>
/// The style sheet, the script and the icon: embedded in the assembly, under an address with their hash, so that a browser may keep
/// them for good. Thread-safe.
/// </summary>
public static class Vastebestanden
{
    /// <summary>What <c>Cache-Control</c> says of a file.</summary>
    public const string Bewaren = "public, max-age=31536000, immutable";

    static readonly FrozenDictionary<string, (byte[] Inhoud, string Soort)> Bestanden = new Dictionary<string, (byte[], string)>
    {
        ["portaal.css"] = (Samen("Vast/utrecht/", "Vast/eigen/"), "text/css; charset=utf-8"),
        ["portaal.js"] = (Samen("Vast/js/"), "text/javascript; charset=utf-8"),
        ["merk.svg"] = (Samen("Vast/beeld/merk.svg"), "image/svg+xml"),
    }.ToFrozenDictionary();

    static readonly string Merk = Convert.ToHexStringLower(SHA256.HashData([.. Bestanden.OrderBy(b => b.Key).SelectMany(b => b.Value.Inhoud)]))[..16];

    /// <summary>The address of a file.</summary>
    /// <param name="naam"><c>portaal.css</c>, <c>portaal.js</c> or <c>merk.svg</c>.</param>
    public static string Adres(string naam) => Bestanden.ContainsKey(naam)
        ? $"{Portaalinstellingen.Pad}/vast/{Merk}/{naam}"
        : throw new ArgumentException($"There is no file {naam}.", nameof(naam));

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods($"{Portaalinstellingen.Pad}/vast/{{merk}}/{{naam}}", [HttpMethods.Get, HttpMethods.Head], Geef)
            .AllowAnonymous().ExcludeFromDescription();

    // Another mark is an older page or a newer instance: what is here may then not be kept.
    static IResult Geef(string merk, string naam, HttpContext context)
    {
        if (!Bestanden.TryGetValue(naam, out var bestand))
            return Results.NotFound();
        context.Response.Headers.CacheControl = merk == Merk ? Bewaren : "no-store";
        return Results.Bytes(bestand.Inhoud, bestand.Soort);
    }

    // One request for the style sheet instead of thirty: the files one after the other, the portal's own last.
    static byte[] Samen(params string[] mappen)
    {
        var assembly = typeof(Vastebestanden).Assembly;
        var namen = mappen.SelectMany(map => assembly.GetManifestResourceNames()
            .Where(naam => naam.Replace('\\', '/').StartsWith(map, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var tekst = new StringBuilder();
        foreach (var naam in namen)
        {
            using var lezer = new StreamReader(assembly.GetManifestResourceStream(naam)!, Encoding.UTF8);
            tekst.Append(lezer.ReadToEnd()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(tekst.ToString());
    }
}
