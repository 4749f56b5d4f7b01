using Hub.Kern.Berichten;

namespace Hub.Generator;

/// <summary>What an answer says about the message it answers (IV028, IV087).</summary>
public enum Oordeel
{
    /// <summary>Nothing wrong: only a Header; JW325: everything awarded (8001).</summary>
    Akkoord,

    /// <summary>Refused as a whole on level 2: only a Header, with 0001.</summary>
    Afgekeurd,

    /// <summary>Refused on level 3: the client's classes come back with their codes; JW325: the refused Prestaties.</summary>
    DeelsAfgekeurd,
}

/// <summary>What message to generate. The same options give the same bytes.</summary>
public sealed record Generatoropties
{
    /// <summary>A gemeente for messages that need one: Nijmegen.</summary>
    public const string Proefgemeente = "0268";

    /// <summary>An AGB-code for messages that need one.</summary>
    public const string Proefaanbieder = "42420001";

    /// <summary>Earliest <see cref="Dagtekening"/>: claims may not be about a month before 2021 (CS100), nor about the one before that.</summary>
    public static readonly DateOnly EersteDagtekening = new(2021, 3, 1);

    /// <summary>The message type.</summary>
    public required Berichtsoort Soort { get; init; }

    /// <summary>Decides everything that is not given below.</summary>
    public required int Seed { get; init; }

    /// <summary>Today, for the message: nothing in it that must have happened lies after this day (TR135).</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>Header.Dagtekening.</summary>
    /// <value>Default <see cref="Peildatum"/>; not later.</value>
    public DateOnly? Dagtekening { get; init; }

    /// <summary>Header.Afzender.</summary>
    /// <value>Default <see cref="Proefgemeente"/> or <see cref="Proefaanbieder"/>, by the direction of the message.</value>
    public string? Afzender { get; init; }

    /// <summary>Header.Ontvanger.</summary>
    /// <value>Default <see cref="Proefaanbieder"/> or <see cref="Proefgemeente"/>, by the direction of the message.</value>
    public string? Ontvanger { get; init; }

    /// <summary>Identificatie of the message itself: IdentificatieRetour in a retourbericht. At most 12 characters (RS017).</summary>
    /// <value>Default made from the message type and <see cref="Seed"/>.</value>
    public string? Identificatie { get; init; }

    /// <summary>Number of clients in JW323 and of clients with a refused Prestatie in JW325; other messages are about one.</summary>
    /// <value>Default 3. Not used with <see cref="Doelbytes"/>.</value>
    public int AantalClienten { get; init; } = 3;

    /// <summary>Number of products or Prestaties per client.</summary>
    /// <value>Default made from <see cref="Seed"/>: 1 to 4 products, 1 to 10 Prestaties.</value>
    public int? AantalRegels { get; init; }

    /// <summary>Size to come close to without passing it, in bytes, at most 25 MB (IB003). Only JW323 and JW325 can grow like that.</summary>
    /// <value>Default null: the counts decide.</value>
    public int? Doelbytes { get; init; }

    /// <summary>Header of the message that an answer answers.</summary>
    /// <value>Default an invented one. Only used for answers.</value>
    public Berichtkop? Heenbericht { get; init; }

    /// <summary>What an answer says.</summary>
    /// <value>Default <see cref="Oordeel.Akkoord"/>. Only used for answers.</value>
    public Oordeel Oordeel { get; init; }

    /// <summary>Text of one level of indentation, or null for a message on one line.</summary>
    /// <value>Default a tab.</value>
    public string? Inspringing { get; init; } = "\t";
}
