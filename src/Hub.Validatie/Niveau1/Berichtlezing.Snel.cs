using System.Runtime.CompilerServices;
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
                var slot = _tags!.Sluit(ouder.Knoop);
                if (_diepte == 1 || !rest.StartsWith(slot))
                    return plaats;
                _stand.Open.Einde();
                Einde(plek.Hier);
                plek.Gewoon(slot.Length);
                plaats += slot.Length;
                continue;
            }

            var kind = Verwacht(rest, ref ouder);
            if (kind < 0)
                return plaats;
            var open = _tags!.Open(kind);
            var knoop = _knopen[kind];
            if (knoop.Toets is null)
            {
                if (_stand.Open.Diepte >= Xmlgrenzen.MaxDiepte)
                    return plaats;
                ouder.Neem(kind);
                _stand.Open.Begin(open[1..^1]);
                Open(kind, ouder.Aantal, plek.Hier);
                plek.Gewoon(open.Length);
                plaats += open.Length;
                continue;
            }

            var inhoud = rest[open.Length..];
            var lengte = inhoud.IndexOf((byte)'<');
            var sluit = _tags.Sluit(kind);
            if (lengte < 0 || lengte > Xmlgrenzen.MaxStuk || !inhoud[lengte..].StartsWith(sluit))
                return plaats;
            var waarde = inhoud[..lengte];
            // A value of any other type that is allowed is plain by itself; all that is not goes the general way.
            if ((knoop.Toets.IsVrijeTekst && waarde.ContainsAnyExcept(Xmltekens.Gewoon)) || !knoop.Toets.IsGeldig(waarde))
                return plaats;
            ouder.Neem(kind);
            _volger.Waarde(kind, plek.Hier, waarde);
            lengte += open.Length + sluit.Length;
            plek.Gewoon(lengte);
            plaats += lengte;
        }

        return plaats;
    }

    // The child whose start tag stands here, when it may come next and nothing mandatory is passed over; -1 otherwise.
    int Verwacht(ReadOnlySpan<byte> rest, ref readonly Openelement ouder)
    {
        var einde = _knopen[ouder.Knoop].Kindereinde;
        var aantal = ouder.Aantal;
        for (var kind = ouder.Kind; kind < einde; kind++)
        {
            if (aantal < _knopen[kind].Maximum && rest.StartsWith(_tags!.Open(kind)))
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
        for (; plaats < tekst.Length && Xmltekens.IsWit(tekst[plaats]); plaats++)
        {
            if (tekst[plaats] == '\n')
                (regeleinden, regelbegin) = (regeleinden + 1, plaats + 1);
        }

        plek.Wit(plaats, regeleinden, regelbegin);
        return plaats;
    }
}
