namespace Hub.Bezorging.DodeBrieven.Belang;

/// <summary>What is at stake in a message: no more than two numbers, never who the clients are.</summary>
/// <param name="Clienten">Number of clients in it.</param>
/// <param name="Eurocenten">JW323: TotaalIngediendBedrag in eurocents, a credit negative; null for other messages.</param>
public sealed record Berichtbelang(int Clienten, long? Eurocenten);
