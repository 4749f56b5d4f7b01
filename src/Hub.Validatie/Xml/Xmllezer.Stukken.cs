namespace Hub.Validatie.Xml;

/// <content>Comments, processing instructions and CDATA sections: their length is not bounded, so they are read in pieces.</content>
ref partial struct Xmllezer
{
    const int LangsteTeken = 4; // bytes of one character in UTF-8

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
        if (Rest.Length - einde < LangsteTeken && !laatste) // the name may go on
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
            return Rest.IsEmpty ? Stop(Xmlfout.NietWelgevormd) : LeesInhoud(Rest.Length, laatsteStuk: true);
        if (einde < 0)
            return LeesInhoud(Math.Max(0, Rest.Length - (slot.Length - 1)), laatsteStuk: false) ?? Xmldeel.MeerNodig;
        if (!Rest[einde..].StartsWith(slot))
            return StopNa(Rest[..einde], Xmlfout.NietWelgevormd);
        return SluitStuk(einde, slot.Length);
    }

    Xmldeel? SluitStuk(int einde, int slot)
    {
        var isCdata = stand.Stuk == Openstuk.Cdata;
        var tot = _plaats + einde;
        if (LeesInhoud(einde, laatsteStuk: true) is Xmldeel.Fout)
            return Xmldeel.Fout;
        if (_plaats == tot)
        {
            Verder(slot);
            stand.Stuk = Openstuk.Geen;
        }

        return isCdata ? Xmldeel.Cdata : null;
    }

    // A piece of what stands in it: null when there is nothing to tell.
    Xmldeel? LeesInhoud(int lengte, bool laatsteStuk)
    {
        var stuk = Rest[..lengte];
        var goed = Xmltekens.Tekens(stuk, laatsteStuk, out var fout);
        if (fout != Xmlfout.Geen && goed == 0)
            return Stop(fout); // what came before it was told first, in however many pieces it came
        Neem(stuk[..goed]);
        return stand.Stuk == Openstuk.Cdata && goed > 0 ? Xmldeel.Cdata : null;
    }
}
