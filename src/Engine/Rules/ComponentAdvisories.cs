using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Vulnerabilities of components that run in many clusters, by the version in the tag of the image. The table was
/// compared with its sources in November 2026; the packages in other images are looked up in databases (KUBE3015).
/// </summary>
internal static class ComponentAdvisories
{
    private static readonly Regex _version = new(@"^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:[-+]|\z)", RegexOptions.CultureInvariant);

    private static readonly Advisory[] _all =
    [
        // https://github.com/kubernetes/kubernetes/issues/136678; it includes the versions of CVE-2021-25742 and CVE-2025-1974.
        new("CVE-2026-24512", ["/ingress-nginx/controller", "/kubernetes-ingress-controller/nginx-ingress-controller"], new("0.0.0", "1.13.7"), new("1.14.0", "1.14.3")),

        // https://github.com/argoproj/argo-cd/security/advisories/GHSA-63qx-x74g-jcr7
        new("CVE-2022-24348", ["/argoproj/argocd"], new("0.0.0", "2.1.9"), new("2.2.0", "2.2.4")),

        // https://github.com/grafana/grafana/security/advisories/GHSA-vqc4-mpj8-jxch
        new("CVE-2022-39328", ["/grafana/grafana", "/grafana/grafana-oss", "/grafana/grafana-enterprise"], new Range("9.2.0", "9.2.4")),

        // https://nvd.nist.gov/vuln/detail/CVE-2022-47633
        new("CVE-2022-47633", ["/kyverno/kyverno"], new Range("1.8.3", "1.8.5")),
    ];

    /// <summary>The version that the tag of an image names; <see langword="null"/> for other tags. What follows the three numbers is not compared.</summary>
    public static Version? VersionOf(ImageReference image) =>
        image.Tag is { } tag && _version.Match(tag) is { Success: true, Groups: var parts } ? new Version($"{parts[1]}.{parts[2]}.{parts[3]}") : null;

    /// <summary>Determines whether the table has a vulnerability of some version of an image.</summary>
    public static bool Know(ImageReference image)
    {
        foreach (var advisory in _all)
        {
            if (advisory.Concerns(image))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The vulnerability of a version of an image and the first version without it, if the table has one.</summary>
    /// <param name="image">The image, in any registry: mirrors keep the repository.</param>
    /// <param name="version">Its version.</param>
    public static (string Id, Version Repaired)? Find(ImageReference image, Version version)
    {
        foreach (var advisory in _all)
        {
            if (advisory.Concerns(image) && Array.Find(advisory.Ranges, range => range.Includes(version)) is { } range)
            {
                return (advisory.Id, range.Repaired);
            }
        }

        return null;
    }

    /// <summary>The vulnerability that the table has for an image, if it has one.</summary>
    /// <param name="reference">The image as a manifest names it.</param>
    public static string? IdOf(string reference) =>
        ImageReference.Parse(new KnownText(reference)) is var image && VersionOf(image) is { } version ? Find(image, version)?.Id : null;

    private sealed record Advisory(string Id, string[] Repositories, params Range[] Ranges)
    {
        public bool Concerns(ImageReference image)
        {
            foreach (var end in Repositories)
            {
                if (image.Name.EndsWith(end) == true)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed record Range(string First, string End)
    {
        private readonly Version _first = new(First);

        public Version Repaired { get; } = new(End);

        public bool Includes(Version version) => _first <= version && version < Repaired;
    }
}
