namespace Hub.Validatie.Xml;

/// <content>Comments, processing instructions and CDATA sections: their length is not bounded, so they are read in pieces.</content>
ref partial struct Xmllezer
{
    Xmldeel? BeginStuk(Openstuk stuk, int lengte)
    {
        Verder(lengte);
        stand.Stuk = stuk;
        return null;
    }

    // [16] PI, [17] PITarget
    Xmldeel? LeesInstructie()
    {
        var naam = Xmltekens.Naam(Rest["<?".Length..]);
        var einde = "<?".Length + naam;
        if (einde + "?>".Length > Rest.Length && !laatste)
            return Rest.Length > Xmlgrenzen.MaxStuk ? Stop(Xmlfout.StukTeLang) : Xmldeel.MeerNodig;
        var doel = Rest["<?".Length..einde];
        var goed = naam > 0 && !doel.Contains((byte)':') && !System.Text.Ascii.EqualsIgnoreCase(doel, "xml"u8)
            && (Rest[einde..].StartsWith("?>"u8) || (einde < Rest.Length && Xmltekens.IsWit(Rest[einde])));
        return goed ? BeginStuk(Openstuk.Instructie, einde) : Stop(Xmlfout.NietWelgevormd);
    }

    Xmldeel? LeesStuk() => stand.Stuk switch
    {
        Openstuk.Commentaar => LeesStuk("--"u8, "-->"u8),
        Openstuk.Instructie => LeesStuk("?>"u8, "?>"u8),
        _ => LeesStuk("]]>"u8, "]]>"u8),
    };

    // [15] Comment cannot hold "--", so what it looks for is shorter than what must stand there.
    Xmldeel? LeesStuk(ReadOnlySpan<byte> teken, ReadOnlySpan<byte> slot)
    {
        var einde = Rest.IndexOf(teken);
        if (einde >= 0 && einde + slot.Length > Rest.Length && !laatste)
            return LeesInhoud(einde, laatsteStuk: false) ?? Xmldeel.MeerNodig;
        if (einde < 0 && laatste)
            return StopNa(Rest, Xmlfout.NietWelgevormd);
        if (einde < 0)
            return LeesInhoud(Math.Max(0, Rest.Length - (slot.Length - 1)), laatsteStuk: false) ?? Xmldeel.MeerNodig;
        if (!Rest[einde..].StartsWith(slot))
            return StopNa(Rest[..einde], Xmlfout.NietWelgevormd);
        return SluitStuk(einde, slot.Length);
    }

    Xmldeel? SluitStuk(int einde, int slot)
    {
        var isCdata = stand.Stuk == Openstuk.Cdata;
        if (LeesInhoud(einde, laatsteStuk: true) is Xmldeel.Fout)
            return Xmldeel.Fout;
        Verder(slot);
        stand.Stuk = Openstuk.Geen;
        return isCdata ? Xmldeel.Cdata : null;
    }

    // A piece of what stands in it: null when there is nothing to tell.
    Xmldeel? LeesInhoud(int lengte, bool laatsteStuk)
    {
        var stuk = Rest[..lengte];
        var goed = Xmltekens.Tekens(stuk, laatsteStuk, out var fout);
        if (fout != Xmlfout.Geen)
            return StopNa(stuk[..goed], fout);
        Neem(stuk[..goed]);
        return stand.Stuk == Openstuk.Cdata && goed > 0 ? Xmldeel.Cdata : null;
    }
}
