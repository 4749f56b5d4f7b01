using System.Text;

namespace Hub.Validatie.Xml;

/// <summary>[23] XMLDecl: the parts in their order, each judged.</summary>
ref struct Xmldeclaratie
{
    ReadOnlySpan<byte> _rest;

    /// <summary>What is wrong with a declaration, from <c>&lt;?xml</c> to <c>?&gt;</c>.</summary>
    public static Xmlfout Oordeel(ReadOnlySpan<byte> declaratie) =>
        new Xmldeclaratie { _rest = declaratie["<?xml".Length..^"?>".Length] }.Oordeel();

    Xmlfout Oordeel()
    {
        if (!Neem("version"u8, out var versie) || !IsVersie(versie))
            return Xmlfout.NietWelgevormd; // [24] VersionInfo, [26] VersionNum
        if (!versie.SequenceEqual("1.0"u8))
            return Xmlfout.AndereVersie;
        if (Neem("encoding"u8, out var codering) && !Ascii.EqualsIgnoreCase(codering, "utf-8"u8))
            return IsCodering(codering) ? Xmlfout.GeenUtf8 : Xmlfout.NietWelgevormd; // [80] EncodingDecl, [81] EncName
        if (Neem("standalone"u8, out var alleen) && !alleen.SequenceEqual("yes"u8) && !alleen.SequenceEqual("no"u8))
            return Xmlfout.NietWelgevormd; // [32] SDDecl
        return _rest[Xmltekens.Wit(_rest)..].IsEmpty ? Xmlfout.Geen : Xmlfout.NietWelgevormd;
    }

    // S name Eq quoted value; false, and nothing taken, when something else comes
    bool Neem(ReadOnlySpan<byte> naam, out ReadOnlySpan<byte> waarde)
    {
        waarde = default;
        var rest = _rest;
        var wit = Xmltekens.Wit(rest);
        if (wit == 0 || !rest[wit..].StartsWith(naam))
            return false;
        rest = rest[(wit + naam.Length)..];
        rest = rest[Xmltekens.Wit(rest)..];
        if (!rest.StartsWith("="u8))
            return false;
        rest = rest[1..];
        rest = rest[Xmltekens.Wit(rest)..];
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\'') || rest[1..].IndexOf(rest[0]) is not (var einde and >= 0))
            return false;
        waarde = rest.Slice(1, einde);
        _rest = rest[(einde + 2)..];
        return true;
    }

    static bool IsVersie(ReadOnlySpan<byte> versie) =>
        versie.StartsWith("1."u8) && versie.Length > 2 && versie[2..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    static bool IsCodering(ReadOnlySpan<byte> naam) =>
        naam.Length > 0 && char.IsAsciiLetter((char)naam[0])
        && naam.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8) < 0;
}
