using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6037: an amount of a resource is no quantity or one that is refused, or a resource is none that containers have.</summary>
internal sealed class KUBE6037InvalidResourceAmount() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6037",
    Name = "InvalidResourceAmount",
    Title = "Give valid amounts of valid resources",
    MessageFormat = "{0} has an invalid amount: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    Covers = ["KUBE6001"],
})
{
    private const int FirstMinorWithPodResources = 34;

    private static readonly string[] _besideHugePages = ["cpu", "memory"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        foreach (var amount in pod.Spec.EntriesOf("overhead"))
        {
            CheckResource(amount, check);
        }

        if (pod.Spec.Find("resources") is { } resources && check.Version.IsAtLeast(FirstMinorWithPodResources))
        {
            CheckResources(resources, check);
        }
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check) => CheckResources(container.Cursor["resources"], check);

    private static void CheckResources(ManifestCursor resources, FieldCheck check)
    {
        foreach (var amount in resources["limits"].Entries)
        {
            CheckResource(amount, check);
        }

        foreach (var amount in resources["requests"].Entries)
        {
            CheckResource(amount, check);
            var name = amount.Segment.Key!;
            if (amount.IsPresent && ResourceNames.IsExclusive(name) && ResourceNames.IsOfContainer(name) && resources["limits"][name].IsAbsent)
            {
                check.Report(amount, $"'{name}' needs a limit, which must be equal");
            }
        }

        CheckHugePages(resources, check);
    }

    private static void CheckHugePages(ManifestCursor resources, FieldCheck check)
    {
        var (limits, requests) = (resources["limits"], resources["requests"]);
        if ((HaveHugePages(limits) || HaveHugePages(requests))
            && _besideHugePages.All(name => limits[name].IsAbsent && requests[name].IsAbsent))
        {
            check.Report(resources, "huge pages need cpu or memory beside them");
        }
    }

    private static bool HaveHugePages(ManifestCursor amounts)
    {
        foreach (var amount in amounts.Entries)
        {
            if (ResourceNames.IsHugePages(amount.Segment.Key!))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckResource(ManifestCursor amount, FieldCheck check)
    {
        var name = amount.Segment.Key!;
        if (!ResourceNames.IsOfContainer(name))
        {
            check.Report(amount, $"'{name}' is no resource of containers{Spelling.Suggest(name, ResourceNames.OfContainer)}");
            return;
        }

        if (CheckAmount(amount, check) is not { } quantity)
        {
            return;
        }

        if (ResourceNames.IsExtended(name) && !QuantityComparison.IsWhole(quantity))
        {
            check.Report(amount, $"'{name}' is counted in whole numbers");
        }
        else if (ResourceNames.PageSizeOf(name) is { } size && !IsMultiple(quantity.Value, size))
        {
            check.Report(amount, $"the amount of '{name}' must be a multiple of the size of a page");
        }
    }

    private static ResourceQuantity? CheckAmount(ManifestCursor amount, FieldCheck check)
    {
        if (amount.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Float, Text.Value: { } text })
        {
            return null;
        }

        if (ResourceQuantity.TryParse(text) is not { } quantity)
        {
            check.Report(amount, $"{Quoted.Of(text)} is no quantity{QuantityAdvice.For(text)}");
            return null;
        }

        if (quantity.Value < 0)
        {
            check.Report(amount, $"'{text}' is negative");
            return null;
        }

        return quantity;
    }

    private static bool IsMultiple(double amount, double size) => amount % size == 0;
}
