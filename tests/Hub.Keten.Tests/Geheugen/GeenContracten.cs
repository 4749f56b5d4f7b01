using Hub.Kern.Contracten;
using Hub.Kern.Poorten;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>Nobody agreed anything.</summary>
sealed class GeenContracten : IContracten
{
    public ValueTask<Contractlijst> VoorAsync(string gemeente, string aanbieder, CancellationToken ct) => new(Contractlijst.Leeg);

    public ValueTask<Vertaaltabel> VertalingenAsync(string gemeente, CancellationToken ct) => new(new Vertaaltabel([]));
}
