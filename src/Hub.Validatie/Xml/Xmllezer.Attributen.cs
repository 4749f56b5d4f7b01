namespace Hub.Validatie.Xml;

/// <content>Attributes and namespace declarations.</content>
ref partial struct Xmllezer
{
    static ReadOnlySpan<byte> Instantie => "http://www.w3.org/2001/XMLSchema-instance"u8;

    // (S Attribute)* S? of [40] and [44]
    Xmlfout LeesAttributen(ReadOnlySpan<byte> tag, int plaats, out bool leeg)
    {
        leeg = tag[^2] == '/';
        var einde = tag.Length - (leeg ? "/>" : ">").Length;
        var aantal = 0;
        HeeftAttribuut = false;
        while (true)
        {
            var wit = Xmltekens.Wit(tag[plaats..einde]);
            if (plaats + wit == einde)
                break;
            if (wit == 0)
                return Xmlfout.NietWelgevormd;
            if (aantal == Xmlgrenzen.MaxAttributen)
                return Xmlfout.TeVeelAttributen;
            var lengte = LeesAttribuut(tag[..einde], plaats + wit, out stand.Attributen[aantal]);
            if (lengte == 0)
                return Xmlfout.NietWelgevormd;
            plaats += wit + lengte;
            aantal++;
        }

        return aantal == 0 ? Xmlfout.Geen : Beoordeel(tag, stand.Attributen.AsSpan(0, aantal));
    }

    // [41] Attribute, [10] AttValue: its length, 0 when there is none
    static int LeesAttribuut(ReadOnlySpan<byte> tag, int begin, out Attribuut attribuut)
    {
        attribuut = default;
        var naam = Xmltekens.Naam(tag[begin..]);
        var plaats = begin + naam;
        if (naam == 0 || !Splits(tag.Slice(begin, naam), out var dubbelepunt))
            return 0;
        plaats += Xmltekens.Wit(tag[plaats..]);
        if (plaats >= tag.Length || tag[plaats] != '=')
            return 0;
        plaats++;
        plaats += Xmltekens.Wit(tag[plaats..]);
        if (plaats >= tag.Length || tag[plaats] is not ((byte)'"' or (byte)'\''))
            return 0;
        var lengte = tag[(plaats + 1)..].IndexOf(tag[plaats]);
        if (lengte < 0)
            return 0;
        attribuut = new Attribuut(begin..(begin + naam), dubbelepunt, (plaats + 1)..(plaats + 1 + lengte));
        return plaats + lengte + 2 - begin;
    }

    Xmlfout Beoordeel(ReadOnlySpan<byte> tag, ReadOnlySpan<Attribuut> attributen)
    {
        foreach (var attribuut in attributen)
        {
            if (BeoordeelWaarde(tag, attribuut) is var fout and not Xmlfout.Geen)
                return fout;
        }

        // Declarations count for the whole tag, so names are resolved when all are known.
        for (var i = 0; i < attributen.Length; i++)
        {
            if (!LosOp(tag[attributen[i].Naam], attributen[i], out stand.Attribuuturis[i]) || IsDubbel(tag, attributen[..(i + 1)]))
                return Xmlfout.NietWelgevormd;
        }

        return Xmlfout.Geen;
    }

    // WFC: No < in Attribute Values; a declaration of a namespace is bound
    Xmlfout BeoordeelWaarde(ReadOnlySpan<byte> tag, Attribuut attribuut)
    {
        var waarde = tag[attribuut.Waarde];
        _ = Xmltekens.Tekens(waarde, laatste: true, out var fout);
        if (fout != Xmlfout.Geen)
            return fout;
        stand.Attribuutwaarde.Leeg();
        if (waarde.Contains((byte)'<') || stand.Attribuutwaarde.VoegMetVerwijzingen(waarde, wit: true) >= 0)
            return Xmlfout.NietWelgevormd;
        if (!Declareert(tag[attribuut.Naam], out var voorvoegsel))
            return Xmlfout.Geen;
        if (stand.Naamruimten.Aantal == Xmlgrenzen.MaxNaamruimten)
            return Xmlfout.TeVeelAttributen;
        return stand.Naamruimten.Bind(voorvoegsel, stand.Attribuutwaarde.Waarde, stand.Open.Diepte)
            ? Xmlfout.Geen
            : Xmlfout.NietWelgevormd;
    }

    // The namespace of an attribute; without a prefix, and for a declaration, there is none. False for an undeclared prefix.
    bool LosOp(ReadOnlySpan<byte> naam, Attribuut attribuut, out byte[] uri)
    {
        var declareert = Declareert(naam, out _);
        uri = declareert || attribuut.Dubbelepunt == 0 ? [] : stand.Naamruimten.Zoek(naam[..attribuut.Dubbelepunt])!;
        HeeftAttribuut |= !declareert && !(Instantie.SequenceEqual(uri) && IsHint(Lokaal(naam, attribuut)));
        return uri is not null;
    }

    // WFC: Unique Att Spec, and Attributes Unique of Namespaces §6.3: is the last one there twice?
    readonly bool IsDubbel(ReadOnlySpan<byte> tag, ReadOnlySpan<Attribuut> attributen)
    {
        var laatste = attributen.Length - 1;
        var naam = tag[attributen[laatste].Naam];
        var uri = stand.Attribuuturis[laatste];
        for (var ander = 0; ander < laatste; ander++)
        {
            var andernaam = tag[attributen[ander].Naam];
            if (naam.SequenceEqual(andernaam) || (uri.Length > 0
                && Lokaal(naam, attributen[laatste]).SequenceEqual(Lokaal(andernaam, attributen[ander])) && uri.AsSpan().SequenceEqual(stand.Attribuuturis[ander])))
                return true;
        }

        return false;
    }

    static ReadOnlySpan<byte> Lokaal(ReadOnlySpan<byte> naam, Attribuut attribuut) =>
        attribuut.Dubbelepunt == 0 ? naam : naam[(attribuut.Dubbelepunt + 1)..];

    // xmlns="…" or xmlns:p="…"
    static bool Declareert(ReadOnlySpan<byte> naam, out ReadOnlySpan<byte> voorvoegsel)
    {
        voorvoegsel = naam.StartsWith("xmlns:"u8) ? naam["xmlns:".Length..] : default;
        return !voorvoegsel.IsEmpty || naam.SequenceEqual("xmlns"u8);
    }

    // A hint that is never followed (XML-02).
    static bool IsHint(ReadOnlySpan<byte> naam) =>
        naam.SequenceEqual("schemaLocation"u8) || naam.SequenceEqual("noNamespaceSchemaLocation"u8);
}
