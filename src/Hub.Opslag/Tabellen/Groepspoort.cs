namespace Hub.Opslag.Tabellen;

/// <summary>
/// Lets the groups of this process through one by one when they go to Azurite. Azurite keeps one rollback list for all groups
/// (AZ-02): two at a time can answer 500, or lose each other's rollback, and then a retry does not help.
/// </summary>
static class Groepspoort
{
    static readonly SemaphoreSlim Slot = new(1, 1);

    public static async Task<T> DoorAsync<T>(bool eenVoorEen, Func<Task<T>> groep, CancellationToken ct)
    {
        if (!eenVoorEen)
            return await groep();
        await Slot.WaitAsync(ct);
        try
        {
            return await groep();
        }
        finally
        {
            Slot.Release();
        }
    }
}
