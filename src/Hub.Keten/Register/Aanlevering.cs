namespace Hub.Keten.Register;

/// <summary>Something that a message delivers or takes back by its logical key (OP033, IV008).</summary>
public interface IAanlevering
{
    /// <summary>The message.</summary>
    Herkomst Herkomst { get; }

    /// <summary>StatusAanlevering 3: everything delivered before with the same logical key counts as not sent.</summary>
    bool IsVerwijdering { get; }
}

/// <summary>StatusAanlevering: what counts, whatever the order in which it arrived.</summary>
public static class Aanleveringen
{
    /// <summary>
    /// The delivery that counts now among all with the same logical key, or null when the last one was taken back. Days follow
    /// each other by Dagtekening; within a day each removal goes with one delivery, because a Dagtekening has no time (IV008).
    /// </summary>
    public static T? Actueel<T>(IEnumerable<T> metDezelfdeSleutel)
        where T : class, IAanlevering
    {
        T? actueel = null;
        foreach (var dag in metDezelfdeSleutel.GroupBy(melding => melding.Herkomst.Dagtekening).OrderBy(dag => dag.Key))
        {
            var verwijderd = dag.Count(melding => melding.IsVerwijdering);
            var over = (actueel is null ? 0 : 1) + dag.Count() - (2 * verwijderd);
            var laatste = dag.Where(melding => !melding.IsVerwijdering).MaxBy(melding => melding.Herkomst.Bericht, StringComparer.Ordinal);
            actueel = over > 0 ? laatste ?? actueel : null;
        }

        return actueel;
    }
}
