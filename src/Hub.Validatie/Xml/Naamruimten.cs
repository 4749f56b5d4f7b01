namespace Hub.Validatie.Xml;

/// <summary>The namespace declarations in scope (Namespaces in XML 1.0, §6). Allocates per declaration only. Not thread-safe.</summary>
sealed class Naamruimten
{
    static readonly byte[] XmlUri = "http://www.w3.org/XML/1998/namespace"u8.ToArray();
    static readonly byte[] XmlnsUri = "http://www.w3.org/2000/xmlns/"u8.ToArray();
    readonly List<(byte[] Voorvoegsel, byte[] Uri, int Diepte)> _bindingen = [];

    /// <summary>Number of declarations in scope.</summary>
    public int Aantal => _bindingen.Count;

    /// <summary>
    /// A declaration on the element at this depth. False when it breaks a constraint: Reserved Prefixes and Namespace Names, or
    /// No Prefix Undeclaring.
    /// </summary>
    public bool Bind(ReadOnlySpan<byte> voorvoegsel, ReadOnlySpan<byte> uri, int diepte)
    {
        var isXml = voorvoegsel.SequenceEqual("xml"u8);
        if (isXml != uri.SequenceEqual(XmlUri) || uri.SequenceEqual(XmlnsUri) || voorvoegsel.SequenceEqual("xmlns"u8)
            || (uri.IsEmpty && !voorvoegsel.IsEmpty))
            return false;
        if (!isXml)
            _bindingen.Add((voorvoegsel.ToArray(), uri.ToArray(), diepte));
        return true;
    }

    /// <summary>The namespace of a prefix, empty for no namespace; null when the prefix is not declared.</summary>
    public byte[]? Zoek(ReadOnlySpan<byte> voorvoegsel)
    {
        for (var i = _bindingen.Count - 1; i >= 0; i--)
        {
            if (voorvoegsel.SequenceEqual(_bindingen[i].Voorvoegsel))
                return _bindingen[i].Uri;
        }

        return voorvoegsel.IsEmpty ? [] : voorvoegsel.SequenceEqual("xml"u8) ? XmlUri : null;
    }

    /// <summary>The first declared prefix of a namespace that is not hidden by a later declaration, or null.</summary>
    public byte[]? Voorvoegsel(ReadOnlySpan<byte> uri)
    {
        foreach (var binding in _bindingen)
        {
            if (uri.SequenceEqual(binding.Uri) && uri.SequenceEqual(Zoek(binding.Voorvoegsel)))
                return binding.Voorvoegsel;
        }

        return null;
    }

    /// <summary>The element at this depth ended: its declarations go out of scope.</summary>
    public void Einde(int diepte)
    {
        while (_bindingen.Count > 0 && _bindingen[^1].Diepte >= diepte)
            _bindingen.RemoveAt(_bindingen.Count - 1);
    }
}
