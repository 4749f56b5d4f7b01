using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Kern.Partijen;

/// <summary>Reads the file with parties and checks all of it before the hub starts.</summary>
public static class Partijenbestand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads and checks the file.</summary>
    /// <param name="pad">Path of the file.</param>
    /// <param name="demo">True in demo mode: only then keys of the form <c>demo-…</c> are accepted.</param>
    /// <exception cref="ConfiguratieException">Unreadable or wrong; the message names the place.</exception>
    public static Partijregister Lees(string pad, bool demo) => new(Ontleed(LeesTekst(pad), pad, demo));

    /// <summary>The bytes of the file.</summary>
    /// <exception cref="ConfiguratieException">It cannot be read.</exception>
    public static byte[] LeesTekst(string pad)
    {
        if (!File.Exists(pad))
            throw new ConfiguratieException($"{pad}: het bestand met partijen is er niet.");
        try
        {
            return File.ReadAllBytes(pad);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new ConfiguratieException($"{pad}: het bestand met partijen is niet te lezen.", fout);
        }
    }

    /// <summary>Reads and checks what stands in the file.</summary>
    /// <param name="tekst">The bytes of the file.</param>
    /// <param name="pad">Its path, for messages.</param>
    /// <param name="demo">True in demo mode.</param>
    /// <exception cref="ConfiguratieException">Wrong; the message names the place.</exception>
    public static Partijenconfiguratie Ontleed(byte[] tekst, string pad, bool demo)
    {
        var configuratie = Ontleed(tekst, pad);
        if (Partijencontrole.Fouten(configuratie, demo) is { Count: > 0 } fouten)
            throw new ConfiguratieException(string.Join('\n', fouten.Select(f => $"{pad}{Plaats(tekst, f.Index)}: {f.Melding}")));
        return configuratie;
    }

    /// <summary>The JSON schema of the file, made from the code so that they cannot differ.</summary>
    public static string Schema() => Partijenschema.Maak(Json);

    static Partijenconfiguratie Ontleed(byte[] tekst, string pad)
    {
        try
        {
            WeigerLeegte(tekst);
            return JsonSerializer.Deserialize<Partijenconfiguratie>(tekst, Json)
                ?? throw new ConfiguratieException($"{pad}: het bestand is leeg.");
        }
        catch (JsonException fout)
        {
            throw new ConfiguratieException($"{pad}, regel {fout.LineNumber + 1}, bij {fout.Path}: {fout.Message}", fout);
        }
    }

    // The serializer refuses a null where a member must have a value, but not in a list.
    static void WeigerLeegte(ReadOnlySpan<byte> tekst)
    {
        var lezer = new Utf8JsonReader(tekst, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        for (var vorige = JsonTokenType.None; lezer.Read(); vorige = lezer.TokenType)
        {
            if (lezer.TokenType == JsonTokenType.Null && vorige != JsonTokenType.PropertyName)
                throw new JsonException("null kan hier niet.", "$", tekst[..(int)lezer.TokenStartIndex].Count((byte)'\n'), null);
        }
    }

    // The line on which the n-th party starts.
    static string Plaats(ReadOnlySpan<byte> tekst, int index)
    {
        var lezer = new Utf8JsonReader(tekst, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var gezien = -1;
        while (lezer.Read())
        {
            if (lezer is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 } && ++gezien == index)
                return $", regel {tekst[..(int)lezer.TokenStartIndex].Count((byte)'\n') + 1} (partij {index + 1})";
        }

        return "";
    }
}
