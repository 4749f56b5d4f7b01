namespace Hub.Validatie.Xml;

/// <content>Start tags, end tags and their names.</content>
ref partial struct Xmllezer
{
    // [40] STag, [44] EmptyElemTag
    Xmldeel? LeesBegintag()
    {
        if (stand.Deel == Documentdeel.Slot)
            return Stop(Xmlfout.NietWelgevormd); // one root element
        var lengte = Taglengte(Rest);
        if (lengte is < 0 or > Xmlgrenzen.MaxStuk)
            return TagNietAf();
        var tag = Rest[..lengte];
        var naam = Xmltekens.Naam(tag[1..]);
        if (naam == 0)
            return Stop(Xmlfout.NietWelgevormd);
        if (stand.Open.Diepte >= Xmlgrenzen.MaxDiepte)
            return Stop(Xmlfout.TeDiep);
        stand.Open.Begin(tag.Slice(1, naam));
        if (LeesAttributen(tag, 1 + naam, out var leeg) is var fout and not Xmlfout.Geen)
            return Stop(fout);
        if (!LosNaamOp(tag.Slice(1, naam)))
            return Stop(Xmlfout.NietWelgevormd);
        Verder(lengte);
        (stand.Deel, stand.IsLeegElement) = (Documentdeel.Wortel, leeg);
        return Xmldeel.Begin;
    }

    // [42] ETag
    Xmldeel? LeesEindtag()
    {
        var lengte = Rest.IndexOf((byte)'>') + 1;
        if (lengte is 0 or > Xmlgrenzen.MaxStuk)
            return TagNietAf();
        var naam = Rest["</".Length..(lengte - 1)];
        naam = naam[..^AantalWitAchteraan(naam)];
        if (stand.Deel != Documentdeel.Wortel || !naam.SequenceEqual(stand.Open.Bovenste))
            return Stop(Xmlfout.NietWelgevormd); // WFC: Element Type Match
        Verder(lengte);
        return SluitElement();
    }

    Xmldeel? SluitElement()
    {
        stand.Naamruimten.Einde(stand.Open.Diepte);
        stand.Open.Einde();
        if (stand.Open.Diepte == 0)
            stand.Deel = Documentdeel.Slot;
        return Xmldeel.Einde;
    }

    // A tag that the end of the document cuts off is wrong; one that the end of the block cuts off is not.
    Xmldeel? TagNietAf()
    {
        if (Rest.Length > Xmlgrenzen.MaxStuk)
            return Stop(Xmlfout.StukTeLang);
        return laatste ? Stop(Xmlfout.NietWelgevormd) : Xmldeel.MeerNodig;
    }

    // Up to the first '>' outside quotes; -1 when it is not there
    static int Taglengte(ReadOnlySpan<byte> tekst)
    {
        for (var plaats = 1; ;)
        {
            var volgende = tekst[plaats..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (volgende < 0)
                return -1;
            plaats += volgende;
            if (tekst[plaats] == '>')
                return plaats + 1;
            var sluit = tekst[(plaats + 1)..].IndexOf(tekst[plaats]);
            if (sluit < 0)
                return -1;
            plaats += sluit + 2;
        }
    }

    static int AantalWitAchteraan(ReadOnlySpan<byte> tekst)
    {
        var aantal = 0;
        while (aantal < tekst.Length && Xmltekens.IsWit(tekst[^(aantal + 1)]))
            aantal++;
        return aantal;
    }

    // Namespaces in XML [7] QName, §6; false when a constraint is broken
    bool LosNaamOp(ReadOnlySpan<byte> naam)
    {
        if (!Splits(naam, out var dubbelepunt))
            return false;
        var voorvoegsel = naam[..dubbelepunt];
        if (voorvoegsel.SequenceEqual("xmlns"u8) || stand.Naamruimten.Zoek(voorvoegsel) is not { } uri)
            return false;
        Naam = dubbelepunt == 0 ? naam : naam[(dubbelepunt + 1)..];
        Naamruimte = uri;
        return true;
    }

    // [7] QName: at most one colon, with a name at both sides; gives the length of the prefix
    static bool Splits(ReadOnlySpan<byte> naam, out int dubbelepunt)
    {
        dubbelepunt = Math.Max(0, naam.IndexOf((byte)':'));
        if (dubbelepunt == 0)
            return naam[0] != ':';
        var lokaal = naam[(dubbelepunt + 1)..];
        return Xmltekens.Naam(lokaal) == lokaal.Length && lokaal.Length > 0 && !lokaal.Contains((byte)':');
    }
}
