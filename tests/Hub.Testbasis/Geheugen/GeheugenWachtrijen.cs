using Hub.Kern.Poorten;
using Hub.Opslag;
using Hub.Opslag.Wachtrijen;

namespace Hub.Testbasis.Geheugen;

/// <summary>Queues in memory; what is hidden comes back on the given clock.</summary>
public sealed class GeheugenWachtrijen(TimeProvider klok) : IWachtrijen
{
    readonly Lock _slot = new();
    readonly Dictionary<string, List<Post>> _wachtrijen = [];
    int _nummer;

    public Task MaakAsync(string wachtrij, CancellationToken ct)
    {
        lock (_slot)
            _wachtrijen.TryAdd(Wachtrijgrenzen.Pad(wachtrij), []);
        return Task.CompletedTask;
    }

    public Task PlaatsAsync(string wachtrij, string tekst, TimeSpan zichtbaarNa, CancellationToken ct)
    {
        Wachtrijgrenzen.Ontsnapt(tekst);
        Wachtrijgrenzen.Seconden(zichtbaarNa, TimeSpan.Zero);
        lock (_slot)
        {
            var nu = klok.GetUtcNow();
            Rij(wachtrij).Add(new Post { Bericht = new($"{++_nummer}", "", 0, tekst, nu), ZichtbaarVanaf = nu + zichtbaarNa });
        }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Wachtrijbericht>> HaalAsync(string wachtrij, int hoogstens, TimeSpan verborgen, CancellationToken ct)
    {
        Wachtrijgrenzen.Seconden(verborgen, TimeSpan.FromSeconds(1));
        lock (_slot)
        {
            var genomen = Zichtbaar(wachtrij, hoogstens);
            foreach (var post in genomen)
            {
                Verberg(post, verborgen);
                post.Bericht = post.Bericht with { Afleveringen = post.Bericht.Afleveringen + 1 };
            }
            return Task.FromResult<IReadOnlyList<Wachtrijbericht>>([.. genomen.Select(p => p.Bericht)]);
        }
    }

    public Task<Wachtrijbericht?> VerbergAsync(string wachtrij, Wachtrijbericht bericht, TimeSpan verborgen, CancellationToken ct)
    {
        Wachtrijgrenzen.Seconden(verborgen, TimeSpan.Zero);
        lock (_slot)
        {
            if (VanOns(wachtrij, bericht) is not { } post)
                return Task.FromResult<Wachtrijbericht?>(null);
            Verberg(post, verborgen);
            return Task.FromResult<Wachtrijbericht?>(post.Bericht);
        }
    }

    public Task<bool> VerwijderAsync(string wachtrij, Wachtrijbericht bericht, CancellationToken ct)
    {
        lock (_slot)
            return Task.FromResult(VanOns(wachtrij, bericht) is { } post && Rij(wachtrij).Remove(post));
    }

    public Task<IReadOnlyList<Wachtrijbericht>> GluurAsync(string wachtrij, int hoogstens, CancellationToken ct)
    {
        lock (_slot)
            return Task.FromResult<IReadOnlyList<Wachtrijbericht>>(
                [.. Zichtbaar(wachtrij, hoogstens).Select(p => p.Bericht with { Ontvangstbewijs = "" })]);
    }

    public Task<int> TelAsync(string wachtrij, CancellationToken ct)
    {
        lock (_slot)
            return Task.FromResult(Rij(wachtrij).Count);
    }

    List<Post> Rij(string wachtrij) => _wachtrijen.GetValueOrDefault(Wachtrijgrenzen.Pad(wachtrij))
        ?? throw new Opslagfout(Opslagdienst.Wachtrij, "lees", 404, "QueueNotFound");

    List<Post> Zichtbaar(string wachtrij, int hoogstens) =>
        [.. Rij(wachtrij).Where(p => p.ZichtbaarVanaf <= klok.GetUtcNow()).Take(Wachtrijgrenzen.Aantal(hoogstens))];

    // Each taking and hiding gives a new proof; an old one no longer counts (QU-02).
    void Verberg(Post post, TimeSpan verborgen) =>
        (post.ZichtbaarVanaf, post.Bericht) = (klok.GetUtcNow() + verborgen, post.Bericht with { Ontvangstbewijs = $"bewijs-{++_nummer}" });

    Post? VanOns(string wachtrij, Wachtrijbericht bericht) =>
        Rij(wachtrij).Find(p => p.Bericht.Id == bericht.Id && p.Bericht.Ontvangstbewijs == bericht.Ontvangstbewijs);

    sealed class Post
    {
        public required Wachtrijbericht Bericht { get; set; }

        public required DateTimeOffset ZichtbaarVanaf { get; set; }
    }
}
