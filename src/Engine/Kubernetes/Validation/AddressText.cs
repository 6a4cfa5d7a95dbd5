using System.Net;
using System.Net.Sockets;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>An IP address as the API server reads it.</summary>
internal static class AddressText
{
    private const int FirstMinorWithoutLeadingZeros = 36;

    /// <summary>Determines whether a text is one. Leading zeros are refused since Kubernetes 1.36.</summary>
    public static bool IsValid(string text, KubernetesVersion version)
    {
        var parts = text.Split('.');
        return text.IndexOf(':') >= 0
            ? text.IndexOfAny(['%', '[']) < 0 && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            : parts.Length == 4 && parts.All(part => IsOctet(part, version));
    }

    private static bool IsOctet(string text, KubernetesVersion version) =>
        text.Length > 0
        && text.All(character => character is >= '0' and <= '9')
        && (text[0] != '0' || text.Length == 1 || !version.IsAtLeast(FirstMinorWithoutLeadingZeros))
        && text.TrimStart('0') is { Length: <= 3 } digits
        && (digits.Length == 0 || int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) <= byte.MaxValue);
}
