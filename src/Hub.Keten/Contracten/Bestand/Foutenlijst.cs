namespace Hub.Keten.Contracten.Bestand;

/// <summary>The faults of a file: bounded, so that a wrong file does not answer with as many faults as it has lines. Not thread-safe.</summary>
sealed class Foutenlijst
{
    /// <summary>Most faults reported; one more says that there are more.</summary>
    public const int Meest = 200;

    readonly List<Bestandsfout> _fouten = [];

    /// <summary>True when a fault was found.</summary>
    public bool Zijn => _fouten.Count > 0;

    /// <summary>True when looking on has no use.</summary>
    public bool IsVol => _fouten.Count > Meest;

    /// <summary>The faults by place.</summary>
    public IReadOnlyList<Bestandsfout> Alle =>
    [
        .. _fouten.Take(Meest).OrderBy(f => f.Regelnummer).ThenBy(f => f.Kolom),
        .. _fouten.Skip(Meest).Take(1).Select(f => f with { Veld = null, Melding = $"Hier en verderop zijn nog meer fouten; de eerste {Meest} staan hierboven." }),
    ];

    /// <summary>Adds one.</summary>
    public void Meld(int regelnummer, int kolom, string? veld, string melding) => Meld(new Bestandsfout(regelnummer, kolom, veld, melding));

    /// <summary>Adds one.</summary>
    public void Meld(Bestandsfout fout)
    {
        if (!IsVol)
            _fouten.Add(fout);
    }
}
