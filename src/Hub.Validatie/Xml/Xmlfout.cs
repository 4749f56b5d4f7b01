namespace Hub.Validatie.Xml;

/// <summary>Why the reader stopped.</summary>
enum Xmlfout
{
    Geen,

    /// <summary>Breaks a production or a constraint of XML 1.0 or Namespaces in XML 1.0.</summary>
    NietWelgevormd,

    /// <summary>There is no root element at all.</summary>
    Leeg,

    /// <summary>A document type declaration (XML-01).</summary>
    Doctype,

    /// <summary>Bytes that are not UTF-8, or a declaration that says so.</summary>
    GeenUtf8,

    /// <summary>A version other than 1.0.</summary>
    AndereVersie,

    /// <summary>Deeper than <see cref="Xmlgrenzen.MaxDiepte"/>.</summary>
    TeDiep,

    /// <summary>More attributes than <see cref="Xmlgrenzen.MaxAttributen"/>.</summary>
    TeVeelAttributen,

    /// <summary>A tag or text longer than <see cref="Xmlgrenzen.MaxStuk"/>.</summary>
    StukTeLang,
}

/// <summary>What the reader came upon.</summary>
enum Xmldeel
{
    /// <summary>Nothing yet: the reader needs bytes that come after this block.</summary>
    MeerNodig,

    /// <summary>A start tag, or an element without content.</summary>
    Begin,

    /// <summary>An end tag.</summary>
    Einde,

    /// <summary>Character data, references still in it.</summary>
    Tekst,

    /// <summary>(Part of) a CDATA section.</summary>
    Cdata,

    /// <summary>The document ended, and well.</summary>
    Slot,

    /// <summary>Reading on is not possible.</summary>
    Fout,
}
