using System.Globalization;

namespace Hub.Kern.Poorten;

/// <summary>Source of new ids, injected so that a test knows them. Thread-safe.</summary>
public interface IIdBron
{
    /// <summary>A new id: 32 lower-case hexadecimal characters that sort by the time they were made.</summary>
    string Nieuw();
}

/// <summary>Ids by UUID version 7, with the time of the injected clock.</summary>
/// <param name="klok">The clock.</param>
public sealed class TijdgebondenIds(TimeProvider klok) : IIdBron
{
    /// <inheritdoc/>
#pragma warning disable RS0030 // the one place where ids are made: this type is the injected source
    public string Nieuw() => Guid.CreateVersion7(klok.GetUtcNow()).ToString("N");
#pragma warning restore RS0030

    /// <summary>The beginning of every id made at this moment: where a range of ids begins (RFC 9562: 48 bits of milliseconds come first).</summary>
    public static string Grens(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture);
}
