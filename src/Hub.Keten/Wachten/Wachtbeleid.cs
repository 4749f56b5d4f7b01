namespace Hub.Keten.Wachten;

/// <summary>How long a message may wait for the toewijzing it leans on. Immutable.</summary>
/// <param name="Hoogstens">The longest wait; zero: messages never wait.</param>
public sealed record Wachtbeleid(TimeSpan Hoogstens)
{
    /// <summary>The longest wait that can be configured.</summary>
    public static readonly TimeSpan Langst = TimeSpan.FromDays(14);

    /// <summary>Messages never wait.</summary>
    public static Wachtbeleid Niet { get; } = new(TimeSpan.Zero);

    /// <summary>True when messages may wait.</summary>
    public bool Geldt => Hoogstens > TimeSpan.Zero;
}
