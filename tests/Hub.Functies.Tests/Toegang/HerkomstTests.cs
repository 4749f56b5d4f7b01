using System.Net;
using Hub.Functies.Deur;
using Microsoft.AspNetCore.Http;

namespace Hub.Functies.Tests.Toegang;

/// <summary>Whom a limit counts as one caller.</summary>
public class HerkomstTests
{
    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.8", false)]
    [InlineData("2001:db8:1:2:3::4", "2001:db8:1:2:ffff::1", true)] // one subscriber's /64
    [InlineData("2001:db8:1:2::4", "2001:db8:1:3::4", false)]
    [InlineData("203.0.113.9, 198.51.100.7", "198.51.100.7", true)] // the caller's own words before the front's do not count
    [InlineData("203.0.113.9, 198.51.100.7", "203.0.113.9", false)]
    public void An_address_is_one_caller_and_so_is_an_IPv6_network(string een, string ander, bool dezelfde) =>
        Assert.Equal(dezelfde, Herkomst.Netwerk(Via(een)) == Herkomst.Netwerk(Via(ander)));

    static DefaultHttpContext Via(string doorgestuurd)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers["X-Forwarded-For"] = doorgestuurd;
        return context;
    }
}
