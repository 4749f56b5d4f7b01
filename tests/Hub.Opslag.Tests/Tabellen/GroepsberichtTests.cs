using Hub.Opslag.Tabellen;

namespace Hub.Opslag.Tests.Tabellen;

public sealed class GroepsberichtTests
{
    [Fact, Trait("Eis", "TB-02")]
    public void The_first_failure_counts_and_its_code_is_that_of_its_own_part()
    {
        const string Antwoord = "--batch\r\nContent-Type: multipart/mixed\r\n\r\n--change\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n" +
            "--change\r\n\r\nHTTP/1.1 412 Precondition Failed\r\n\r\n" +
            """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"1:The update condition"}}}""" + "\r\n--change--";
        Assert.Equal((412, "UpdateConditionNotSatisfied"), Groepsbericht.Lees(Antwoord));
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 204 No Content\r\n", 204)]
    [InlineData("onzin", 0)]
    [InlineData("", 0)]
    public void All_good_is_good_and_an_answer_without_parts_is_not(string antwoord, int status) =>
        Assert.Equal((status, ""), Groepsbericht.Lees(antwoord));
}
