using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks how the host names of a pod are resolved
/// (https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config).
/// </summary>
internal static class PodDnsCheck
{
    private const int MaxServers = 3;
    private const int MaxSearches = 32;
    private const int MaxSearchesBefore = 6;
    private const int MaxSearchLength = 2048;
    private const int FirstMinorWithMoreSearches = 26;
    private const int FirstMinorWithOverride = 35;
    private const int FirstMinorWithRelaxedSearches = 32;
    private const int MaxHostnameLength = 64;

    /// <summary>Checks a pod spec.</summary>
    public static void Check(ManifestCursor spec, FieldCheck check)
    {
        CheckConfig(spec, check);
        foreach (var alias in spec.ItemsOf("hostAliases"))
        {
            CheckAddress(alias["ip"], check);
            foreach (var name in alias["hostnames"].Items)
            {
                check.HasFormOrIsAbsent(name, TextForm.Subdomain);
            }
        }

        if (spec.Find("hostnameOverride") is { String: not null } other && check.Version.IsAtLeast(FirstMinorWithOverride))
        {
            check.HasFormOrIsAbsent(other, TextForm.Subdomain);
            if (other.String is { Length: > MaxHostnameLength and var length })
            {
                check.Report(other, $"hostnameOverride has {length} characters; at most {MaxHostnameLength} are allowed");
            }

            foreach (var rival in new[] { "hostNetwork", "setHostnameAsFQDN" }.Where(rival => spec[rival].Is(true)))
            {
                check.Report(other, $"hostnameOverride and {rival} exclude each other");
            }
        }
    }

    private static void CheckConfig(ManifestCursor spec, FieldCheck check)
    {
        if (spec.Find("dnsConfig") is null && spec.Find("dnsPolicy") is null)
        {
            return;
        }

        var config = spec["dnsConfig"];
        if (config.IsAbsent && !spec["dnsPolicy"].Is("None"))
        {
            return;
        }

        var (servers, searches) = (config["nameservers"], config["searches"]);
        if (spec["dnsPolicy"].Is("None") && servers.IsComplete && servers.Items.Count == 0)
        {
            check.Report(servers, "the dnsPolicy None needs nameservers in dnsConfig");
        }

        CheckCount(servers, MaxServers, check);
        CheckCount(searches, check.Version.IsAtLeast(FirstMinorWithMoreSearches) ? MaxSearches : MaxSearchesBefore, check);
        if (searches.Items.Sum(search => search.String?.Length ?? 0) + searches.Items.Count - 1 > MaxSearchLength)
        {
            check.Report(searches, $"searches have more than {MaxSearchLength} characters");
        }

        foreach (var search in searches.Items)
        {
            CheckSearch(search, check);
        }

        foreach (var server in servers.Items)
        {
            CheckAddress(server, check);
        }

        foreach (var option in config["options"].Items)
        {
            check.IsSet(option["name"]);
        }
    }

    // One dot at the end is cut off; later versions take a single dot, and underscores.
    private static void CheckSearch(ManifestCursor search, FieldCheck check)
    {
        var isRelaxed = check.Version.IsAtLeast(FirstMinorWithRelaxedSearches);
        if (search.String is { } text
            && !(isRelaxed && text == ".")
            && (text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text) is var domain
            && !TextForm.Subdomain.IsValid(isRelaxed ? domain.Replace('_', 'a') : domain))
        {
            check.Report(search, $"{Quoted.Of(text)} is no domain to search");
        }
    }

    private static void CheckCount(ManifestCursor list, int most, FieldCheck check)
    {
        if (list.Items.Count > most)
        {
            check.Report(list, $"{FieldCheck.NameOf(list)} has {list.Items.Count} items; at most {most} are allowed");
        }
    }

    private static void CheckAddress(ManifestCursor field, FieldCheck check)
    {
        if (new AddressCheck(check.Version).FindAddress(field) is { } problem)
        {
            check.Report(field, problem);
        }
    }
}
