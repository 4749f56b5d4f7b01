namespace Hub.Generator;

/// <summary>What conversation to generate. The same options give the same bytes.</summary>
public sealed record Gespreksopties
{
    /// <summary>Decides everything that is not given below.</summary>
    public required int Seed { get; init; }

    /// <summary>Today: the conversation began in the third month before it and is over.</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>Number of products that are asked for.</summary>
    /// <value>Default 1.</value>
    public int AantalProducten { get; init; } = 1;

    /// <summary>The gemeente.</summary>
    /// <value>Default <see cref="Generatoropties.Proefgemeente"/>.</value>
    public string Gemeente { get; init; } = Generatoropties.Proefgemeente;

    /// <summary>The aanbieder.</summary>
    /// <value>Default <see cref="Generatoropties.Proefaanbieder"/>.</value>
    public string Aanbieder { get; init; } = Generatoropties.Proefaanbieder;
}

/// <summary>A message in a conversation.</summary>
/// <param name="Kop">Its Header as the hub will read it.</param>
/// <param name="Inhoud">The message.</param>
public sealed record Gespreksbericht(Hub.Kern.Berichten.Berichtkop Kop, ReadOnlyMemory<byte> Inhoud);
