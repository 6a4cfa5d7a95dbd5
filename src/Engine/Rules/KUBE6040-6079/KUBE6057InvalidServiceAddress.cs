using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE6057: a Service has an address, or a block of addresses, that is none, or addresses that contradict each other.</summary>
internal sealed class KUBE6057InvalidServiceAddress() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6057",
    Name = "InvalidServiceAddress",
    Title = "Give services valid addresses",
    MessageFormat = "{0} has an invalid address: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#choosing-your-own-ip-address",
},
new ObjectKind("Service", ""))
{
    private const int MaxFamilies = 2;
    private const string None = "None";
    private const string RangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

    private static readonly string[] _lists = ["clusterIPs", "ipFamilies"];

    private static readonly string[] _addresses = ["clusterIP", "clusterIPs", "externalIPs", "loadBalancerSourceRanges", "ipFamilies", "ipFamilyPolicy"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        var address = new AddressCheck(check.Version);
        if (target.Metadata.Find("annotations")?.Find(RangesAnnotation) is { } ranges)
        {
            CheckRanges(spec["type"], ranges, address, check);
        }

        if (_addresses.Any(name => spec.Find(name) is not null))
        {
            CheckAddresses(spec, address, check);
        }
    }

    private static void CheckAddresses(ManifestCursor spec, AddressCheck address, FieldCheck check)
    {
        Report([spec["clusterIP"], .. spec["clusterIPs"].Items], field => IsAddress(field) ? address.FindAddress(field) : null, check);
        Report(spec["externalIPs"].Items, address.FindEndpoint, check);
        Report(spec["loadBalancerSourceRanges"].Items, address.FindBlock, check);
        CheckList(spec["clusterIP"], spec["clusterIPs"], check);
        CheckPolicy(spec, check);
        CheckFamilies(spec["ipFamilies"].Items, check);
        CheckMatch(spec["clusterIPs"].Items is { Count: > 0 } several ? several : [spec["clusterIP"]], spec["ipFamilies"].Items, check);
    }

    // Without a policy, a Service has one version of addresses, unless it is headless and selects nothing.
    private static void CheckPolicy(ManifestCursor spec, FieldCheck check)
    {
        var policy = spec["ipFamilyPolicy"];
        var isSingle = policy.Is("SingleStack") || (policy.IsAbsent && (spec["clusterIP"].IsNot(None) || spec["selector"].Entries.Count > 0));
        if (isSingle && spec["type"].IsNot("ExternalName") && _lists.FirstOrDefault(list => spec[list].Items.Select(item => item.String).Distinct().Count() > 1) is { } several)
        {
            check.Report(policy, $"several {several} need the ipFamilyPolicy PreferDualStack or RequireDualStack");
        }
    }

    private static void Report(IReadOnlyList<ManifestCursor> fields, Func<ManifestCursor, string?> find, FieldCheck check)
    {
        foreach (var field in fields)
        {
            if (find(field) is { } problem)
            {
                check.Report(field, problem);
            }
        }
    }

    private static void CheckList(ManifestCursor first, ManifestCursor all, FieldCheck check)
    {
        if (all.Items.Count == 0)
        {
            return;
        }

        if (FieldValue.IsBlank(first))
        {
            check.Report(all, "clusterIPs needs clusterIP, which is its first item");
        }
        else if (first.String is { } text && all.Items[0].Text?.Is(text) == false)
        {
            check.Report(all.Items[0], $"the first of clusterIPs must be '{text}', the clusterIP");
        }

        if (all.Items.Count > MaxFamilies)
        {
            check.Report(all, "clusterIPs has at most one address of each version");
        }
        else if (all.Items.Count > 1 && all.Items.FirstOrDefault(item => item.Is(None)) is { } none)
        {
            check.Report(none, "None is alone in clusterIPs");
        }
        else if (all.Items.Count > 1 && AddressText.TryParse(all.Items[0].String ?? "", out var one) && AddressText.TryParse(all.Items[1].String ?? "", out var other) && one.Family == other.Family)
        {
            check.Report(all.Items[1], "clusterIPs has two addresses of one version");
        }
    }

    private static void CheckRanges(ManifestCursor type, ManifestCursor annotation, AddressCheck address, FieldCheck check)
    {
        if (annotation.String is not { } ranges)
        {
            return;
        }

        if (type.IsNot("LoadBalancer"))
        {
            check.Report(annotation, "the annotation for source ranges is for the type LoadBalancer only");
        }
        else if (ranges.Trim().Length > 0 && ranges.Split(',').Select(range => address.FindBlock(range)).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            check.Report(annotation, problem);
        }
    }

    private static void CheckFamilies(IReadOnlyList<ManifestCursor> families, FieldCheck check)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            if (family.String is { } text && !known.Add(text))
            {
                check.Report(family, $"ipFamilies has '{text}' twice");
            }
        }
    }

    private static void CheckMatch(IReadOnlyList<ManifestCursor> addresses, IReadOnlyList<ManifestCursor> families, FieldCheck check)
    {
        for (var i = 0; i < Math.Min(addresses.Count, families.Count); i++)
        {
            if (families[i].String is "IPv4" or "IPv6" && AddressText.TryParse(addresses[i].String ?? "", out var address) && families[i].Is("IPv4") != (address.Family == AddressFamily.IPv4))
            {
                check.Report(addresses[i], $"'{addresses[i].String}' is no address of {families[i].String}, which ipFamilies names");
            }
        }
    }

    private static bool IsAddress(ManifestCursor field) => field.String is { Length: > 0 } and not None;
}
