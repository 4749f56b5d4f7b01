namespace Hub.Validatie.Xml;

/// <summary>
/// A pull reader for XML 1.0 (fifth edition) with Namespaces, for documents without a DTD, over one block of UTF-8 bytes. It stops
/// with <see cref="Xmldeel.MeerNodig"/> before what the block cuts off; the next block begins there, and <see cref="Xmlstand"/>
/// carries over the rest. Never throws on data.
/// </summary>
/// <param name="blok">The bytes from where reading goes on.</param>
/// <param name="laatste">True when no bytes follow.</param>
/// <param name="stand">What was learned so far.</param>
ref partial struct Xmllezer(ReadOnlySpan<byte> blok, bool laatste, Xmlstand stand)
{
    readonly ReadOnlySpan<byte> _blok = blok;
    int _plaats;

    /// <summary>Number of bytes that were read and need not come again.</summary>
    public readonly int Gelezen => _plaats;

    /// <summary>Where the part begins that was read last.</summary>
    public Positie Begin { get; private set; }

    /// <summary>Why reading stopped; its place is <see cref="Begin"/>.</summary>
    public Xmlfout Fout { get; private set; }

    /// <summary>Local name of the element that begins.</summary>
    public ReadOnlySpan<byte> Naam { get; private set; }

    /// <summary>Its namespace; empty for none.</summary>
    public ReadOnlySpan<byte> Naamruimte { get; private set; }

    /// <summary>True when it has an attribute that is neither a namespace declaration nor a hint about schemas.</summary>
    public bool HeeftAttribuut { get; private set; }

    /// <summary>Text, references still in it, or a piece of a CDATA section.</summary>
    public ReadOnlySpan<byte> Tekst { get; private set; }

    /// <summary>Where in <see cref="Tekst"/> the first character is that is not white space.</summary>
    public Positie NaWit { get; private set; }

    readonly ReadOnlySpan<byte> Rest => _blok[_plaats..];

    /// <summary>Reads the next part. Comments and processing instructions are passed over.</summary>
    public Xmldeel Lees()
    {
        while (true)
        {
            Begin = stand.Plek.Hier;
            var deel = LeesDeel();
            if (deel is not null)
                return deel.Value;
        }
    }

    // [1] document; null for a part that nobody needs to know
    Xmldeel? LeesDeel()
    {
        if (stand.IsLeegElement)
        {
            stand.IsLeegElement = false;
            return SluitElement();
        }

        if (stand.Stuk != Openstuk.Geen)
            return LeesStuk();
        if (stand.Deel == Documentdeel.Begin)
            return LeesBegin();
        if (Rest.IsEmpty)
            return laatste ? LeesSlot() : Xmldeel.MeerNodig;
        return Rest[0] == '<' ? LeesMarkering() : LeesTekst();
    }

    Xmldeel? LeesSlot()
    {
        Fout = stand.Deel switch
        {
            Documentdeel.Slot => Xmlfout.Geen,
            Documentdeel.Wortel => Xmlfout.NietWelgevormd,
            _ => Xmlfout.Leeg,
        };
        return Fout == Xmlfout.Geen ? Xmldeel.Slot : Xmldeel.Fout;
    }

    // [43] content, [27] Misc
    Xmldeel? LeesMarkering()
    {
        var rest = Rest;
        if (rest.Length == 1)
            return laatste ? Stop(Xmlfout.NietWelgevormd) : Xmldeel.MeerNodig;
        return rest[1] switch
        {
            (byte)'/' => LeesEindtag(),
            (byte)'?' => LeesInstructie(),
            (byte)'!' => LeesUitroep(),
            _ => LeesBegintag(),
        };
    }

    // Comment, CDATA section, or what a document without a DTD cannot have
    Xmldeel? LeesUitroep()
    {
        if (Rest.StartsWith("<!--"u8))
            return BeginStuk(Openstuk.Commentaar, "<!--".Length);
        if (Rest.StartsWith("<![CDATA["u8) && stand.Deel == Documentdeel.Wortel)
            return BeginStuk(Openstuk.Cdata, "<![CDATA[".Length);
        if (stand.Deel == Documentdeel.Proloog && Rest.StartsWith("<!DOCTYPE"u8))
            return Stop(Xmlfout.Doctype);
        var kort = Rest.Length < "<!DOCTYPE".Length && !laatste
            && ("<!--"u8.StartsWith(Rest) || "<![CDATA["u8.StartsWith(Rest) || "<!DOCTYPE"u8.StartsWith(Rest));
        return kort ? Xmldeel.MeerNodig : Stop(Xmlfout.NietWelgevormd);
    }

    // [14] CharData with [67] Reference, up to the next markup
    Xmldeel? LeesTekst()
    {
        if (stand.Deel != Documentdeel.Wortel)
            return LeesWit();
        var einde = Rest.IndexOf((byte)'<');
        if (einde < 0 && !laatste)
            return Rest.Length > Xmlgrenzen.MaxStuk ? Stop(Xmlfout.StukTeLang) : Xmldeel.MeerNodig;
        var tekst = einde < 0 ? Rest : Rest[..einde];
        if (tekst.Length > Xmlgrenzen.MaxStuk)
            return Stop(Xmlfout.StukTeLang);
        var goed = Xmltekens.Tekens(tekst, laatste: true, out var fout);
        if (fout == Xmlfout.Geen && tekst.IndexOf("]]>"u8) is var slot and >= 0)
            (goed, fout) = (slot, Xmlfout.NietWelgevormd);
        if (fout != Xmlfout.Geen)
            return StopNa(tekst[..goed], fout);
        if (OngeldigeVerwijzing(tekst) is var verwijzing and >= 0)
            return StopNa(tekst[..verwijzing], Xmlfout.NietWelgevormd);
        Neem(tekst);
        return Xmldeel.Tekst;
    }

    // Outside the root there is only white space; it has no bound, so it is passed over as it comes.
    Xmldeel? LeesWit()
    {
        Verder(Xmltekens.Wit(Rest));
        if (Rest.IsEmpty || Rest[0] == '<')
            return null;
        Begin = stand.Plek.Hier;
        var teken = Rest[..Math.Min(Rest.Length, LangsteTeken)];
        var goed = Xmltekens.Tekens(teken, laatste && teken.Length == Rest.Length, out var fout);
        if (goed == 0 && fout == Xmlfout.Geen)
            return Xmldeel.MeerNodig;
        return Stop(goed == 0 ? fout : Xmlfout.NietWelgevormd);
    }

    void Neem(ReadOnlySpan<byte> tekst)
    {
        Tekst = tekst;
        var wit = Xmltekens.Wit(tekst);
        Verder(wit);
        NaWit = stand.Plek.Hier;
        Verder(tekst.Length - wit);
    }

    // [67] Reference: the place of one that is none; -1 when all are
    static int OngeldigeVerwijzing(ReadOnlySpan<byte> tekst)
    {
        var plaats = 0;
        while (tekst[plaats..].IndexOf((byte)'&') is var verwijzing and >= 0)
        {
            plaats += verwijzing;
            if (!Verwijzing.Lees(tekst[plaats..], out _, out var lengte))
                return plaats;
            plaats += lengte;
        }

        return -1;
    }

    void Verder(int bytes)
    {
        stand.Plek.Verder(_blok.Slice(_plaats, bytes));
        _plaats += bytes;
    }

    Xmldeel Stop(Xmlfout fout)
    {
        Fout = fout;
        return Xmldeel.Fout;
    }

    Xmldeel StopNa(ReadOnlySpan<byte> goed, Xmlfout fout)
    {
        Verder(goed.Length);
        Begin = stand.Plek.Hier;
        return Stop(fout);
    }
}
