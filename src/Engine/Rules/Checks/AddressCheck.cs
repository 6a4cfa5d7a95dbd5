using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>
/// Finds the problems of addresses and of their blocks. Leading zeros, addresses of version 4 in the form of version 6, and bits after a
/// prefix are refused since Kubernetes 1.36 (https://github.com/kubernetes/enhancements/issues/4858).
/// </summary>
/// <param name="version">The version of Kubernetes.</param>
internal sealed class AddressCheck(KubernetesVersion version)
{
    /// <summary>The first minor version that refuses addresses and blocks which earlier ones took.</summary>
    public const int StrictSince = 36;

    private const string MappedPrefix = "::ffff:";

    private static readonly AddressBlock[] _local = ReadBlocks("0.0.0.0/32", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/24", "::/128", "::1/128", "fe80::/10", "ff02::/16");

    private readonly bool _isStrict = version.IsAtLeast(StrictSince);

    /// <summary>The problem of an address, or <see langword="null"/>.</summary>
    public string? FindAddress(ManifestCursor field)
    {
        if (field.String is not { } text)
        {
            return null;
        }

        return AddressText.TryParse(text, out _)
            ? _isStrict && IsMapped(text) ? $"'{text}' is an address of version 4 in the form of version 6" : null
            : !AddressText.TryParse(WithoutLeadingZeros(text), out _) ? $"{Quoted.Of(text)} is no IP address"
            : _isStrict ? $"the address '{text}' has leading zeros"
            : null;
    }

    /// <summary>The problem of an address that others connect to, or <see langword="null"/>: none of one machine or link.</summary>
    public string? FindEndpoint(ManifestCursor field) =>
        FindAddress(field) ?? (field.String is { } text && AddressText.TryParse(text, out var address) && Array.Exists(_local, block => Includes(block, address))
            ? $"'{text}' is an address of one machine or link"
            : null);

    /// <summary>The problem of a block of addresses, or <see langword="null"/>.</summary>
    public string? FindBlock(ManifestCursor field) => field.String is { } text ? FindBlock(text) : null;

    /// <summary>The problem of a text that is to be a block of addresses, or <see langword="null"/>.</summary>
    public string? FindBlock(string written)
    {
        var text = written.Trim();
        return AddressBlock.TryParse(text, out var block)
            ? _isStrict && !block.IsCanonical ? $"'{text}' has bits after its prefix; the block is '{block}'" : null
            : !AddressBlock.TryParse(WithoutLeadingZeros(text), out _) ? $"{Quoted.Of(text)} is no block of addresses such as '10.0.0.0/8'"
            : _isStrict ? $"the block '{text}' has leading zeros"
            : null;
    }

    /// <summary>Reports what is wrong with a list of blocks, of which there is at most one of each version.</summary>
    public void CheckBlocks(ManifestCursor list, FieldCheck check)
    {
        var known = new HashSet<AddressFamily>();
        foreach (var item in list.Items)
        {
            if (FindBlock(item) is { } problem)
            {
                check.Report(item, problem);
            }
            else if (AddressBlock.TryParse(item.String ?? "", out var block) && !known.Add(block.Family))
            {
                check.Report(item, $"{FieldCheck.NameOf(list)} has two blocks of one version of addresses");
            }
        }
    }

    private static bool Includes(AddressBlock block, Address address) => block.Family == address.Family && address.FirstOfPrefix(block.Length).Equals(block.Written);

    private static bool IsMapped(string text) => text.StartsWith(MappedPrefix, StringComparison.OrdinalIgnoreCase) && text.IndexOf('.') >= 0;

    private static string WithoutLeadingZeros(string text)
    {
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        return string.Join(".", address.Split('.').Select(WithoutZeros)) + text.Substring(address.Length);
    }

    private static string WithoutZeros(string part) => part.Length > 0 && part.TrimStart('0').Length == 0 ? "0" : part.TrimStart('0');

    private static AddressBlock[] ReadBlocks(params string[] texts) => Array.ConvertAll(texts, text => AddressBlock.TryParse(text, out var block) ? block : default);
}
