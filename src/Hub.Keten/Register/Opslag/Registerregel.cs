using Hub.Kern.Berichten;

namespace Hub.Keten.Register.Opslag;

/// <summary>One message about one client as it stands in the register. Immutable.</summary>
/// <param name="Volgnummer">Which Client of the message.</param>
/// <param name="Telt">False when the hub refused the message on behalf of its recipient: it counts as not sent (OP286).</param>
/// <param name="Feiten">What it says.</param>
/// <param name="Bevindingen">What the hub found when it judged it: judging once more, after a crash, must say the same.</param>
public sealed record Registerregel(int Volgnummer, bool Telt, Berichtfeiten Feiten, IReadOnlyList<Bevinding> Bevindingen)
{
    /// <summary>The message.</summary>
    public string Bericht => Feiten.Herkomst.Bericht;
}

/// <summary>What was read of one client at one gemeente. Immutable.</summary>
/// <param name="Partitie">Where more is written.</param>
/// <param name="Volgende">Number of the next line: writing it fails when another delivery was first.</param>
/// <param name="Regels">Every message about the client.</param>
public sealed record Clientstand(string Partitie, int Volgende, IReadOnlyList<Registerregel> Regels)
{
    /// <summary>The line of this part of a message, or null.</summary>
    public Registerregel? Van(string bericht, int volgnummer) =>
        Regels.FirstOrDefault(regel => regel.Volgnummer == volgnummer && regel.Bericht == bericht);

    /// <summary>The dossier of all that counts, but for this message.</summary>
    public Clientdossier Dossier(string? zonder = null) =>
        new(Regels.Where(regel => regel.Telt && regel.Bericht != zonder).Select(regel => regel.Feiten));
}
