using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Niveau1;

/// <summary>Findings in document order, at most <see cref="Berichtgrenzen.MaxBevindingen"/>; the last then says that there were more.</summary>
sealed class Bevindingenlijst
{
    readonly List<Bevinding> _bevindingen = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Bevinding> Alle => _bevindingen;

    /// <summary>True when a finding did not fit: reading on has no use.</summary>
    public bool IsVol { get; private set; }

    /// <summary>Adds a finding, or turns the last one into "there were more".</summary>
    public void Voeg(Bevinding bevinding)
    {
        if (_bevindingen.Count < Berichtgrenzen.MaxBevindingen)
        {
            _bevindingen.Add(bevinding);
            return;
        }

        IsVol = true;
        _bevindingen[^1] = Schemameldingen.MeerBevindingen(new Plek(bevinding.Pad, new Positie(bevinding.Offset, bevinding.Regelnummer, bevinding.Kolom)));
    }
}
