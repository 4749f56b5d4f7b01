using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>A kind of finding. Its page is <c>docs/diagnostiek/&lt;Code&gt;.md</c>.</summary>
/// <param name="Code">Its code: stored and linked to, so never renamed and never reused.</param>
/// <param name="Niveau">The controleniveau at which it is found.</param>
/// <param name="Titel">What is wrong, in a few Dutch words.</param>
/// <param name="Retourcode">The standard's code in an answer; null at level 1, which gets none (IV028).</param>
public sealed record Diagnose(string Code, Niveau Niveau, string Titel, string? Retourcode = null);
