using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1.Invoer;
using Hub.Validatie.Niveau1.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Niveau1;

/// <summary>
/// Judges level 1, the message format, with .NET's own XML reader and schema validator. Reads any segmentation, holds no more
/// of the message than its open elements, and compiles the schemas once, when it is made. Thread-safe.
/// </summary>
/// <param name="soorten">The message types to know.</param>
/// <exception cref="System.Xml.Schema.XmlSchemaException">A schema is wrong.</exception>
/// <exception cref="InvalidDataException">A schema uses what the hub does not support.</exception>
public sealed class XsdValidator(Berichtsoorten soorten) : IBerichtvalidator
{
    readonly Berichtschemas _schemas = new(soorten);

    /// <inheritdoc/>
    public async ValueTask<Kopuitkomst> LeesKopAsync(PipeReader bericht, CancellationToken ct)
    {
        if (await Proloog.BeoordeelAsync(bericht, ct) is { } bezwaar)
            return new Kopuitkomst(null, Kopfout.Onleesbaar, [bezwaar]);

        var gluurder = new Gluurstroom(bericht, Berichtgrenzen.MaxKopBytes, ct);
        try
        {
            using var lezing = new Berichtlezing(gluurder, _schemas, alleenKop: true, ct);
            var isXml = await lezing.LeesAsync();
            return Uitkomst(lezing, isXml, gluurder.LimietBereikt);
        }
        finally
        {
            gluurder.LaatLos();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Validatieuitkomst> ValideerAsync(PipeReader bericht, CancellationToken ct)
    {
        if (await Proloog.BeoordeelAsync(bericht, ct) is { } bezwaar)
            return new Validatieuitkomst(null, [bezwaar]);

        using var lezing = new Berichtlezing(bericht.AsStream(leaveOpen: true), _schemas, alleenKop: false, ct);
        await lezing.LeesAsync();
        return new Validatieuitkomst(lezing.Lezer.Schema?.Soort, lezing.Bevindingen);
    }

    static Kopuitkomst Uitkomst(Berichtlezing lezing, bool isXml, bool afgekapt)
    {
        var soort = lezing.Lezer.Schema?.Soort;
        if (!isXml && afgekapt)
            return new Kopuitkomst(null, Kopfout.Onleesbaar, [Xmlmeldingen.KopTeGroot(new Plek(Kopvelden.Header, 0, 0))]);
        if (!isXml || soort is null)
            return new Kopuitkomst(null, Kopfout.Onleesbaar, lezing.Bevindingen);
        return lezing.Bevindingen.Count > 0
            ? new Kopuitkomst(null, Kopfout.Onvolledig, lezing.Bevindingen)
            : new Kopuitkomst(lezing.Lezer.Kop.Maak(soort), Kopfout.Geen, []);
    }
}
