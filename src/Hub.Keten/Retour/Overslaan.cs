namespace Hub.Keten.Retour;

/// <summary>Keeps count while an element is skipped with all it holds. Not thread-safe.</summary>
sealed class Overslaan
{
    int _diepte;

    /// <summary>True while something is skipped.</summary>
    public bool IsBezig => _diepte > 0;

    /// <summary>An element begins; true when it is skipped, because of itself or of one around it.</summary>
    public bool Begin(bool nietNodig)
    {
        if (IsBezig || nietNodig)
            _diepte++;
        return IsBezig;
    }

    /// <summary>An element ends; true when it was skipped.</summary>
    public bool Einde()
    {
        var was = IsBezig;
        if (was)
            _diepte--;
        return was;
    }
}
