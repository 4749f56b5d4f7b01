using System.Collections;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hub.Kern.Berichten;

namespace Hub.Keten.Register.Opslag;

/// <summary>Facts and findings as bytes: JSON without what is empty, compressed when it is long. The origin is kept once, not per fact.</summary>
static class Feitenvorm
{
    const int Lang = 32 * 1024; // bytes; below this compressing costs more than it saves
    const byte Open = (byte)'{';
    const byte Reeks = (byte)'[';

    static readonly JsonSerializerOptions Opties = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LaatWeg } },
    };

    static readonly JsonTypeInfo<Berichtfeiten> Feiten = (JsonTypeInfo<Berichtfeiten>)Opties.GetTypeInfo(typeof(Berichtfeiten));
    static readonly JsonTypeInfo<IReadOnlyList<Bevinding>> Lijst =
        (JsonTypeInfo<IReadOnlyList<Bevinding>>)Opties.GetTypeInfo(typeof(IReadOnlyList<Bevinding>));

    public static byte[] Van(Berichtfeiten feiten) => Ingepakt(JsonSerializer.SerializeToUtf8Bytes(feiten, Feiten));

    public static byte[] Van(IReadOnlyList<Bevinding> bevindingen) => Ingepakt(JsonSerializer.SerializeToUtf8Bytes(bevindingen, Lijst));

    public static Berichtfeiten LeesFeiten(byte[] bytes) =>
        Hecht(JsonSerializer.Deserialize(Uitgepakt(bytes), Feiten) ?? throw new InvalidDataException("Een regel van het register is leeg."));

    public static IReadOnlyList<Bevinding> LeesBevindingen(byte[] bytes) => JsonSerializer.Deserialize(Uitgepakt(bytes), Lijst) ?? [];

    static Berichtfeiten Hecht(Berichtfeiten feiten)
    {
        var h = feiten.Herkomst;
        return feiten with
        {
            Toewijzingen = [.. feiten.Toewijzingen.Select(f => f with { Herkomst = h })],
            Starts = [.. feiten.Starts.Select(f => f with { Herkomst = h })],
            Stops = [.. feiten.Stops.Select(f => f with { Herkomst = h })],
            Aanvragen = [.. feiten.Aanvragen.Select(f => f with { Herkomst = h })],
            Prestaties = [.. feiten.Prestaties.Select(f => f with { Herkomst = h })],
            Wijziging = feiten.Wijziging is { } wijziging ? wijziging with { Herkomst = h } : null,
            Antwoord = feiten.Antwoord is { } antwoord ? antwoord with { Herkomst = h } : null,
        };
    }

    static void LaatWeg(JsonTypeInfo type)
    {
        foreach (var eigenschap in type.Properties)
        {
            if (eigenschap.PropertyType == typeof(Herkomst) && type.Type != typeof(Berichtfeiten))
                eigenschap.ShouldSerialize = (_, _) => false;
            else if (type.Type == typeof(Berichtfeiten) && eigenschap.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                eigenschap.ShouldSerialize = (_, waarde) => waarde is IEnumerable reeks && reeks.GetEnumerator().MoveNext();
        }
    }

    static byte[] Ingepakt(byte[] json)
    {
        if (json.Length < Lang)
            return json;
        var doel = new MemoryStream();
        using (var pers = new DeflateStream(doel, CompressionLevel.Fastest))
            pers.Write(json);
        return doel.ToArray();
    }

    static ReadOnlySpan<byte> Uitgepakt(byte[] bytes)
    {
        if (bytes[0] is Open or Reeks)
            return bytes;
        var doel = new MemoryStream();
        using (var pers = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress))
            pers.CopyTo(doel);
        return doel.ToArray();
    }
}
