using Hub.Kern.Berichten;
using Hub.Keten.Register.Lezen;
using Hub.Validatie.Diagnostiek;

namespace Hub.Keten.Beoordelen;

/// <summary>What a chain rule says of a class, when that is not <see cref="Uitslag.Goed"/>. Immutable.</summary>
/// <param name="Uitslag">Fault, or not to be judged.</param>
/// <param name="Diagnose">The rule.</param>
/// <param name="Plaats">The class.</param>
/// <param name="Element">The element at fault below it, or null.</param>
/// <param name="Melding">What is wrong and what was expected.</param>
public sealed record Ketenbevinding(Uitslag Uitslag, Diagnose Diagnose, Plaats Plaats, string? Element, string Melding)
{
    /// <summary>As people see it, at the place of the class: the answer bears the code there (IV028, IV087).</summary>
    public Bevinding AlsBevinding() => new(
        Diagnose.Code, Diagnose.Niveau, $"{Plaats.Pad}/{Element}".Trim('/'), Melding,
        Plaats.Begin.Regel, Plaats.Begin.Kolom, Plaats.Begin.Offset, Diagnose.Retourcode);
}
