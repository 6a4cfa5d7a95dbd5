namespace KubeGuard.Network;

/// <summary>A version of the Internet Protocol. A block of one says nothing about addresses of the other.</summary>
internal enum AddressFamily
{
    /// <summary>Version 4, with addresses of 32 bits.</summary>
    IPv4,

    /// <summary>Version 6, with addresses of 128 bits.</summary>
    IPv6,
}
