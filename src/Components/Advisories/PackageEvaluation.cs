using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Advisories;

/// <summary>Decides which advisories affect one version of a package.</summary>
internal sealed class PackageEvaluation
{
    private readonly string _version;
    private readonly RangeEvaluation? _byEcosystem;
    private readonly Lazy<RangeEvaluation> _semantic;

    /// <param name="ecosystem">The ecosystem without a release.</param>
    /// <param name="version">The version of the package.</param>
    public PackageEvaluation(string ecosystem, string version)
    {
        _version = version;
        _byEcosystem = VersionOrder.Of(ecosystem) is { } order ? new RangeEvaluation(order, version) : null;
        _semantic = new Lazy<RangeEvaluation>(() => new RangeEvaluation(VersionOrder.Semantic, version));
    }

    /// <summary>
    /// Indicates whether the version is affected: it is listed, or lies in a range; <see langword="null"/> if it is neither and a range cannot
    /// be compared with it.
    /// </summary>
    public bool? IsAffected(AffectedPackage package)
    {
        if (package.Versions.Contains(_version) || (_version.StartsWith("v", StringComparison.Ordinal) && package.Versions.Contains(_version.Substring(1))))
        {
            return true;
        }

        var isUnknown = false;
        foreach (var range in package.Ranges)
        {
            var contains = OrderOf(range)?.Contains(range);
            if (contains == true)
            {
                return true;
            }

            isUnknown |= contains is null;
        }

        return isUnknown ? null : false;
    }

    /// <summary>The versions above ours that the ranges name as fixed.</summary>
    public IEnumerable<string> FixesAbove(AffectedPackage package) =>
        package.Ranges.SelectMany(range => OrderOf(range)?.FixesAbove(range) ?? []);

    /// <summary>Indicates whether a range says which version from ours on is the last that is affected, or the first that is not.</summary>
    public bool HasEnd(AffectedPackage package) => package.Ranges.Any(range => OrderOf(range)?.HasEnd(range) == true);

    private RangeEvaluation? OrderOf(AffectedRange range) => range.IsSemantic ? _semantic.Value : _byEcosystem;
}
