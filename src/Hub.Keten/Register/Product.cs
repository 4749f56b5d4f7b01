namespace Hub.Keten.Register;

/// <summary>CDT_Product: what is assigned, asked or delivered (IV075). Immutable.</summary>
/// <param name="Categorie">Product category, 2 characters.</param>
/// <param name="Code">Product code, 1 to 5 characters; null when only the category is named (aspecifiek).</param>
public sealed record Product(string Categorie, string? Code);
