using System.Text;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Contracten;

/// <summary>An instance of the hub, as far as contracts go, in memory; dies at the write that its <see cref="Storing"/> names.</summary>
sealed class Proefcontracten
{
    public static readonly Inkoper Gemeente = new("0268", ["0268"]);
    public static readonly Inkoper Regio = new("rijk-van-nijmegen", ["0252", "0268", "0296"]);

    readonly GeheugenTabellen _tabellen;
    readonly GeheugenBlobs _blobs;

    /// <param name="storing">Where it dies, or null when it does not.</param>
    /// <param name="naast">Another instance whose storage it uses, or null for storage of its own.</param>
    public Proefcontracten(Storing? storing = null, Proefcontracten? naast = null)
    {
        storing ??= new Storing(0, Moment.Voor);
        Klok = naast?.Klok ?? new Testklok();
        _tabellen = naast?._tabellen ?? new GeheugenTabellen();
        _blobs = naast?._blobs ?? new GeheugenBlobs(Klok);
        if (naast is null)
        {
            _tabellen.MaakAsync(Contractlogboek.Tabel, default).GetAwaiter().GetResult();
            _blobs.MaakAsync(Importeren.Bak, default).GetAwaiter().GetResult();
        }

        var (tabellen, blobs) = (new HaperendeTabellen(_tabellen, storing), new HaperendeBlobs(_blobs, storing));
        var rijen = new Contractrijen(tabellen);
        Logboek = new Contractlogboek(tabellen, Klok);
        Importeren = new Importeren(new Contractbestand("ijw-3.2"), rijen, Logboek, blobs);
        Register = new Contractregister(Logboek, rijen);
        Export = new Contractexport(blobs);
    }

    public Testklok Klok { get; }

    public Contractlogboek Logboek { get; }

    public Importeren Importeren { get; }

    public Contractregister Register { get; }

    public Contractexport Export { get; }

    /// <summary>Only judges.</summary>
    public static Task<Importuitkomst> BeoordeelAsync(Inkoper inkoper, string bestand) =>
        new Proefcontracten().Importeren.VoerUitAsync(Encoding.UTF8.GetBytes(bestand), inkoper, proef: true, default);

    /// <summary>Imports a good file.</summary>
    public async Task<Importuitkomst> ImporteerAsync(Inkoper inkoper, string bestand)
    {
        var uitkomst = await Importeren.VoerUitAsync(Encoding.UTF8.GetBytes(bestand), inkoper, proef: false, default);
        Assert.Empty(uitkomst.Fouten);
        return uitkomst;
    }
}
