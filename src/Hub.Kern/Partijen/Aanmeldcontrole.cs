namespace Hub.Kern.Partijen;

/// <summary>What may be wrong with how parties sign in: with keys, client ids and OINs, each of which denotes one party.</summary>
/// <param name="demo">True in demo mode: only then demo keys are accepted.</param>
sealed class Aanmeldcontrole(bool demo)
{
    readonly HashSet<string> _sleutels = new(StringComparer.Ordinal);
    readonly HashSet<string> _clientIds = new(StringComparer.Ordinal);
    readonly HashSet<string> _oins = new(StringComparer.Ordinal);

    /// <summary>Everything that is wrong with those of this party, given the ones before it.</summary>
    public IEnumerable<string> Fouten(Partijregel partij)
    {
        foreach (var hash in partij.Sleutels)
        {
            if (Sleutelfout(partij, hash) is { } fout)
                yield return fout;
            if (!_sleutels.Add(hash))
                yield return "dezelfde sleutel staat ook bij een andere partij.";
        }

        foreach (var clientId in partij.Oidc)
        {
            if (string.IsNullOrWhiteSpace(clientId))
                yield return "een client-id in 'oidc' is leeg.";
            if (!_clientIds.Add(clientId))
                yield return $"de client-id '{clientId}' staat ook bij een andere partij.";
        }

        if (partij.Oin is { } oin && Oinfout(oin) is { } oinfout)
            yield return oinfout;
    }

    string? Sleutelfout(Partijregel partij, string hash)
    {
        if (hash.Length != 64 || !hash.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
            return "een sleutel staat hier als SHA-256: 64 kleine hexadecimale tekens.";
        return !demo && hash == Partijregister.Sleutelhash($"demo-{partij.Code}")
            ? $"'{partij.Code}' heeft de demosleutel; die mag alleen met --demo."
            : null;
    }

    string? Oinfout(string oin)
    {
        if (oin.Length != 20 || !oin.All(char.IsAsciiDigit))
            return $"'{oin}' is geen OIN van 20 cijfers.";
        return _oins.Add(oin) ? null : $"het OIN '{oin}' staat ook bij een andere partij.";
    }
}
