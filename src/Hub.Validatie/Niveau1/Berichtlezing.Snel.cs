using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hub.Validatie.Xml;

namespace Hub.Validatie.Niveau1;

/// <content>The fast path (ONTWERP §4): the bytes that must come next are compared as a whole.</content>
sealed partial class Berichtlezing<TVolger>
{
    // Only between the elements of an element that the schema knows, with the namespaces that the tags were made for.
    bool MagSnel => _tags is not null && _overgeslagen == 0 && _diepte > 0 && _knopen[_open[_diepte - 1].Knoop].Toets is null
        && _stand.Stuk == Openstuk.Geen && !_stand.IsLeegElement && _stand.Naamruimten.Aantal == _declaraties;

    /// <summary>
    /// Reads as far as the message is written as expected: white space, start tags, plain values and end tags. Whatever else comes,
    /// or is cut off by the end of the block, is left for the general reader. A hot loop: it stays in one method.
    /// </summary>
    /// <returns>Number of bytes read.</returns>
    int Snel(ReadOnlySpan<byte> blok)
    {
        ref var plek = ref _stand.Plek;
        var plaats = 0;
        while (!IsKlaar)
        {
            plaats += SlaWitOver(blok[plaats..], ref plek);
            var rest = blok[plaats..];
            if (rest.Length < 2 || rest[0] != '<')
                return plaats;
            ref var ouder = ref _open[_diepte - 1];
            if (rest[1] == '/')
            {
                ref readonly var slot = ref _tags!.Sluit(ouder.Knoop);
                if (_diepte == 1 || !slot.IsBeginVan(rest))
                    return plaats;
                _stand.Open.Einde();
                Einde(plek.Hier);
                plek.Gewoon(slot.Lengte);
                plaats += slot.Lengte;
                continue;
            }

            var kind = Verwacht(rest, ref ouder);
            if (kind < 0)
                return plaats;
            ref readonly var open = ref _tags!.Open(kind);
            var knoop = _knopen[kind];
            if (knoop.Toets is null)
            {
                if (_stand.Open.Diepte >= Xmlgrenzen.MaxDiepte)
                    return plaats;
                ouder.Neem(kind);
                _stand.Open.Begin(open.Bytes[1..^1]);
                Open(kind, ouder.Aantal, plek.Hier);
                plek.Gewoon(open.Lengte);
                plaats += open.Lengte;
                continue;
            }

            var inhoud = rest[open.Lengte..];
            var lengte = Tot(inhoud);
            ref readonly var sluit = ref _tags.Sluit(kind);
            if (lengte < 0 || lengte > Xmlgrenzen.MaxStuk || !sluit.IsBeginVan(inhoud[lengte..]))
                return plaats;
            var waarde = inhoud[..lengte];
            // A value of any other type that is allowed is plain by itself; all that is not goes the general way.
            if ((knoop.Toets.IsVrijeTekst && waarde.ContainsAnyExcept(Xmltekens.Gewoon)) || !knoop.Toets.IsGeldig(waarde))
                return plaats;
            ouder.Neem(kind);
            _volger.Waarde(kind, plek.Hier, waarde);
            lengte += open.Lengte + sluit.Lengte;
            plek.Gewoon(lengte);
            plaats += lengte;
        }

        return plaats;
    }

    // Where the next tag begins, or -1. Most values are short: they are found without a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Tot(ReadOnlySpan<byte> inhoud)
    {
        if (Vector128.IsHardwareAccelerated && inhoud.Length >= Vector128<byte>.Count)
        {
            var gevonden = Vector128.Equals(Vector128.Create(inhoud), Vector128.Create((byte)'<')).ExtractMostSignificantBits();
            if (gevonden != 0)
                return BitOperations.TrailingZeroCount(gevonden);
        }

        return inhoud.IndexOf((byte)'<');
    }

    // The child whose start tag stands here, when it may come next and nothing mandatory is passed over; -1 otherwise.
    int Verwacht(ReadOnlySpan<byte> rest, ref readonly Openelement ouder)
    {
        var einde = _knopen[ouder.Knoop].Kindereinde;
        var aantal = ouder.Aantal;
        for (var kind = ouder.Kind; kind < einde; kind++)
        {
            if (aantal < _knopen[kind].Maximum && _tags!.Open(kind).IsBeginVan(rest))
                return kind;
            if (aantal < _knopen[kind].Minimum)
                return -1;
            aantal = 0;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int SlaWitOver(ReadOnlySpan<byte> tekst, ref Plaatsteller plek)
    {
        var (plaats, regeleinden, regelbegin) = (0, 0, 0);
        while (plaats < tekst.Length && Xmltekens.IsWit(tekst[plaats]))
        {
            if (tekst[plaats] == '\n')
                (regeleinden, regelbegin) = (regeleinden + 1, ++plaats);
            else
                plaats += Herhaald(tekst[plaats..]);
        }

        plek.Wit(plaats, regeleinden, regelbegin);
        return plaats;
    }

    // How often the first byte stands here in a row, up to 8: indentation is the same character again and again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Herhaald(ReadOnlySpan<byte> tekst)
    {
        if (tekst.Length < sizeof(ulong))
            return 1;
        var verschil = BinaryPrimitives.ReadUInt64LittleEndian(tekst) ^ (tekst[0] * 0x0101_0101_0101_0101UL);
        return BitOperations.TrailingZeroCount(verschil) / 8;
    }
}
