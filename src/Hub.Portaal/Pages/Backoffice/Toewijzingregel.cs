using Hub.Monitor;
using Hub.Monitor.Bijdragen;
using Hub.Portaal.Onderdelen;

namespace Hub.Portaal.Pages.Backoffice;

/// <summary>Where a toewijzing is, for who looks for it.</summary>
public enum Looptijd
{
    /// <summary>It holds today.</summary>
    Lopend,

    /// <summary>It holds from a later day.</summary>
    Toekomstig,

    /// <summary>Its last day has been.</summary>
    Beeindigd,

    /// <summary>It was made to end later; it may have ended since.</summary>
    Verlengd,

    /// <summary>It was made to end earlier; that day may still have to come.</summary>
    Ingetrokken,

    /// <summary>It counts as not sent.</summary>
    Verwijderd,
}

/// <summary>A toewijzing in the list. What it is called and by which filter it is found are one thing. Immutable.</summary>
/// <param name="Gebruik">The toewijzing and its use.</param>
/// <param name="Stand">What became of it.</param>
/// <param name="Vandaag">The day in the Netherlands.</param>
public sealed record Toewijzingregel(Toewijzinggebruik Gebruik, Toewijzingstand Stand, DateOnly Vandaag)
{
    /// <summary>Where it is now.</summary>
    public Looptijd Looptijd =>
        Stand == Toewijzingstand.Verwijderd ? Looptijd.Verwijderd
        : Gebruik.Einde < Vandaag ? Looptijd.Beeindigd
        : Gebruik.Ingang > Vandaag ? Looptijd.Toekomstig
        : Looptijd.Lopend;

    /// <summary>Where it is, and what became of it before, in words.</summary>
    public (string Tekst, Merktoon Toon) Woorden
    {
        get
        {
            var naam = Naam(Looptijd);
            return (Stand is Toewijzingstand.Verlengd or Toewijzingstand.Ingetrokken ? $"{naam}, {Stand.ToString().ToLowerInvariant()}" : naam, Toon);
        }
    }

    /// <summary>True when more was claimed, and not refused, than was assigned.</summary>
    public bool IsOverschreden => Gebruik.GebruiktVolume > Gebruik.Volume || Verbruikt > Gebruik.Budget;

    /// <summary>Eurocents that were claimed and not refused.</summary>
    public long Verbruikt => Gebruik.Gedeclareerd - Gebruik.Afgewezen;

    /// <summary>True when the filter asks for this one; null asks for all.</summary>
    public bool Past(Looptijd? gevraagd) => gevraagd switch
    {
        null => true,
        Looptijd.Verlengd => Stand == Toewijzingstand.Verlengd,
        Looptijd.Ingetrokken => Stand == Toewijzingstand.Ingetrokken,
        var looptijd => Looptijd == looptijd,
    };

    /// <summary>What is asked for, in words.</summary>
    public static string Naam(Looptijd looptijd) => looptijd switch
    {
        Looptijd.Toekomstig => "Begint nog",
        Looptijd.Beeindigd => "Beëindigd",
        var ander => ander.ToString(),
    };

    Merktoon Toon => (Looptijd, Stand) switch
    {
        (Looptijd.Verwijderd or Looptijd.Beeindigd, _) => Merktoon.Rust,
        (_, Toewijzingstand.Ingetrokken) => Merktoon.LetOp,
        (Looptijd.Toekomstig, _) => Merktoon.Bezig,
        _ => Merktoon.Goed,
    };
}
