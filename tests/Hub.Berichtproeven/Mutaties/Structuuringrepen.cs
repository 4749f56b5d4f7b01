using System.Xml.Linq;

namespace Hub.Berichtproeven.Mutaties;

/// <summary>Changes to which elements there are and where.</summary>
static class Structuuringrepen
{
    public static readonly IReadOnlyList<Ingreep> Alle =
    [
        new("weggelaten", Weglaten),
        new("verdubbeld", Verdubbelen),
        new("verwisseld", Verwisselen),
        new("hernoemd", doel => Doe(() => doel.Element.Name = doel.Ander().Name)),
        new("onbekend element", doel => Buiten(doel, () => doel.Element.AddBeforeSelf(new XElement(doel.Element.Name.Namespace + "Onbekend", "x")))),
        new("ingevoegd", doel => Buiten(doel, () => doel.Element.AddBeforeSelf(new XElement(doel.Ander())))),
        new("vooraan toegevoegd", doel => Doe(() => doel.Element.AddFirst(new XElement(doel.Ander())))),
        new("achteraan toegevoegd", doel => Doe(() => doel.Element.Add(new XElement(doel.Ander())))),
        new("leeggemaakt", doel => Doe(doel.Element.RemoveNodes)),
        new("tekst tussen elementen", doel => Doe(() => doel.Element.AddFirst(new XText("losse tekst")))),
        new("commentaar", doel => Doe(() => doel.Element.AddFirst(new XComment("opmerking")))),
        new("instructie", doel => Doe(() => doel.Element.Add(new XProcessingInstruction("proef", "x")))),
        new("zonder witruimte", doel => Doe(() => doel.Element.DescendantNodes().OfType<XText>().Where(tekst => tekst.Value.Trim().Length == 0).Remove())),
    ];

    static bool Weglaten(Doelwit doel) => Buiten(doel, doel.Element.Remove);

    static bool Verdubbelen(Doelwit doel) => Buiten(doel, () => doel.Element.AddAfterSelf(new XElement(doel.Element)));

    static bool Verwisselen(Doelwit doel)
    {
        if (doel.Element.ElementsAfterSelf().FirstOrDefault() is not { } volgende)
            return false;
        volgende.Remove();
        doel.Element.AddBeforeSelf(volgende);
        return true;
    }

    /// <summary>Not for the root, which has nothing around it.</summary>
    static bool Buiten(Doelwit doel, Action ingreep) => doel.Element.Parent is not null && Doe(ingreep);

    static bool Doe(Action ingreep)
    {
        ingreep();
        return true;
    }
}
