using System.Buffers;
using System.IO.Pipelines;
using System.Xml;
using System.Xml.Schema;
using Hub.Berichtproeven;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Benchmarks.Snelheid;

/// <summary>The ways of reading that are compared. Each throws when it finds a fault: all messages are valid.</summary>
static class Lezers
{
    static readonly Berichtvalidator Kern = Proefvalidator.Gedeeld;

    /// <summary>The limit: looking once at every byte for the character that starts markup.</summary>
    public static void Limiet(byte[] bericht)
    {
        var tekst = bericht.AsSpan();
        if (tekst.Count((byte)'<') == 0)
            throw new InvalidOperationException("Geen XML.");
    }

    /// <summary>.NET's reader, which knows no schema.</summary>
    public static void XmlReader(byte[] bericht)
    {
        using var lezer = System.Xml.XmlReader.Create(new MemoryStream(bericht));
        while (lezer.Read())
        {
            // Only reading.
        }
    }

    /// <summary>.NET's reader with its schema validator.</summary>
    public static void XmlReaderXsd(byte[] bericht)
    {
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Orakel.Eigen.Schemas };
        instellingen.ValidationEventHandler += (_, fout) => throw new XmlSchemaException(fout.Message);
        using var lezer = System.Xml.XmlReader.Create(new MemoryStream(bericht), instellingen);
        while (lezer.Read())
        {
            // Only judging.
        }
    }

    /// <summary>The hub's core, level 1 only.</summary>
    public static void Niveau1(byte[] bericht)
    {
        var gelezen = Berichtvolging.LeesAsync(
            PipeReader.Create(new ReadOnlySequence<byte>(bericht)), Berichtschemas.Ingebouwd, default(Niets), naBlok: null, CancellationToken.None);
        gelezen.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The hub's core with the rules within the message that it has.</summary>
    public static void Regels(byte[] bericht)
    {
        var oordeel = Kern.ValideerAsync(PipeReader.Create(new ReadOnlySequence<byte>(bericht)), CancellationToken.None).AsTask();
        if (!oordeel.GetAwaiter().GetResult().IsGeldig)
            throw new InvalidOperationException("Het proefbericht is ongeldig.");
    }

    readonly struct Niets : IBerichtvolger
    {
        public void Bericht(Berichtschema schema)
        {
        }

        public void Begin(int knoop, in Positie plek)
        {
        }

        public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
        {
        }

        public void Einde(int knoop)
        {
        }
    }
}
