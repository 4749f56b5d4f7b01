namespace Hub.Testbasis;

/// <summary>Names that no other test uses, so that tests can share one store and run side by side.</summary>
public static class Namen
{
    /// <summary>Valid for a table, a container and a queue alike.</summary>
    public static string Uniek(string begin = "t") => $"{begin}{Guid.NewGuid():N}";
}
