using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using KubeGuard.Network;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// Functions of addresses and of blocks of them (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-ip-address-library).
/// </summary>
internal static class AddressLibrary
{
    private static readonly CelType _ip = CelIp.IpType;
    private static readonly CelType _cidr = CelCidr.CidrType;

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("addresses", new KubernetesVersion(30),
    [
        new("ip",
            Global("string_to_ip", [StringType], _ip, call => ToIp(call.Text(0)), LibraryCost.Read),
            Member("cidr_ip", [_cidr], _ip, call => new CelIp(Cidr(call).Block.Written))),
        new("isIP", Global("is_ip", [StringType], BoolType, call => CelBool.Of(Read(call.Text(0)) is not null), LibraryCost.Read)),
        new("ip.isCanonical", Global("ip_is_canonical", [StringType], BoolType, call => IsCanonical(call.Text(0)), LibraryCost.Rewrite)),
        new("family", Member("ip_family", [_ip], IntType, call => Integer(Ip(call).Address.Family == AddressFamily.IPv4 ? 4 : 6))),
        Is("isUnspecified", "ip_is_unspecified", address => address is { High: 0, Low: 0 }),
        Is("isLoopback", "ip_is_loopback", IsLoopback),
        Is("isLinkLocalMulticast", "ip_is_link_local_multicast", IsLinkLocalMulticast),
        Is("isLinkLocalUnicast", "ip_is_link_local_unicast", IsLinkLocalUnicast),
        Is("isGlobalUnicast", "ip_is_global_unicast", IsGlobalUnicast),
        new("cidr", Global("string_to_cidr", [StringType], _cidr, call => ToCidr(call.Text(0)), LibraryCost.Read)),
        new("isCIDR", Global("is_cidr", [StringType], BoolType, call => CelBool.Of(ReadBlock(call.Text(0)) is not null), LibraryCost.Read)),
        new("containsIP",
            Member("cidr_contains_ip_string", [_cidr, StringType], BoolType, call => Contains(call, ToIp(call.Text(1))), LibraryCost.Contain(ofOther: false)),
            Member("cidr_contains_ip_ip", [_cidr, _ip], BoolType, call => Contains(call, call[1]), LibraryCost.Contain(ofOther: false))),
        new("containsCIDR",
            Member("cidr_contains_cidr_string", [_cidr, StringType], BoolType, call => Contains(call, ToCidr(call.Text(1))), LibraryCost.Contain(ofOther: true)),
            Member("cidr_contains_cidr", [_cidr, _cidr], BoolType, call => Contains(call, call[1]), LibraryCost.Contain(ofOther: true))),
        new("prefixLength", Member("cidr_prefix_length", [_cidr], IntType, call => Integer(Cidr(call).Block.Length))),
        new("masked", Member("cidr_masked", [_cidr], _cidr, call => new CelCidr(Masked(Cidr(call).Block)))),
        new("string",
            Global("ip_to_string", [_ip], StringType, call => Text(Ip(call).Address.ToString())),
            Global("cidr_to_string", [_cidr], StringType, call => Text(Cidr(call).ToString()))),
    ],
    constants: [CelConstant.Of(_ip), CelConstant.Of(_cidr)]);

    private static CelFunction Is(string name, string id, Func<Address, bool> answer) =>
        new(name, Member(id, [_ip], BoolType, call => CelBool.Of(answer(Ip(call).Address))));

    private static CelIp Ip(CelArguments call) => (CelIp)call[0];

    private static CelCidr Cidr(CelArguments call) => (CelCidr)call[0];

    // An address of version 4 in one of version 6 is refused.
    private static Address? Read(string text) => AddressText.TryParse(text, out var address) && !IsMapped(address) ? address : null;

    private static AddressBlock? ReadBlock(string text) => AddressBlock.TryParse(text, out var block) && !IsMapped(block.Written) ? block : null;

    private static CelValue ToIp(string text) => Read(text) is { } address ? new CelIp(address) : new CelError($"IP Address \"{text}\" parse error during conversion from string");

    private static CelValue ToCidr(string text) => ReadBlock(text) is { } block ? new CelCidr(block) : new CelError($"network address parse error during conversion from string: \"{text}\"");

    private static CelValue IsCanonical(string text) => ToIp(text) is CelIp ip ? CelBool.Of(ip.Address.ToString() == text) : ToIp(text);

    private static AddressBlock Masked(AddressBlock block) => new(block.Written.FirstOfPrefix(block.Length), block.Length);

    private static CelValue Contains(CelArguments call, CelValue other)
    {
        var block = Cidr(call).Block;
        return other switch
        {
            CelIp ip => CelBool.Of(IsIn(ip.Address, block)),
            CelCidr cidr => CelBool.Of(cidr.Block.Length >= block.Length && IsIn(cidr.Block.Written, block)),
            _ => other,
        };
    }

    private static bool IsIn(Address address, AddressBlock block) =>
        address.Family == block.Family && address.FirstOfPrefix(block.Length).Equals(block.Written.FirstOfPrefix(block.Length));

    private static bool IsMapped(Address address) => address is { Family: AddressFamily.IPv6, High: 0 } && address.Low >> 32 == 0xFFFF;

    private static bool IsLoopback(Address address) =>
        address.Family == AddressFamily.IPv4 ? address.Low >> 24 == 127 : address is { High: 0, Low: 1 };

    private static bool IsLinkLocalMulticast(Address address) =>
        address.Family == AddressFamily.IPv4 ? address.Low >> 8 == 0xE00000 : (address.High >> 48 & 0xFF0F) == 0xFF02;

    private static bool IsLinkLocalUnicast(Address address) =>
        address.Family == AddressFamily.IPv4 ? address.Low >> 16 == 0xA9FE : address.High >> 54 == 0xFE80 >> 6;

    private static bool IsMulticast(Address address) =>
        address.Family == AddressFamily.IPv4 ? address.Low >> 28 == 0xE : address.High >> 56 == 0xFF;

    private static bool IsGlobalUnicast(Address address) =>
        address is not { High: 0, Low: 0 }
        && address is not { Family: AddressFamily.IPv4, Low: uint.MaxValue }
        && !IsLoopback(address) && !IsMulticast(address) && !IsLinkLocalUnicast(address);
}
