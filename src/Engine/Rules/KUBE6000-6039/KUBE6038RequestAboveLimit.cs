using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6038: a request is greater than its limit, or differs from it where both must be equal.</summary>
internal sealed class KUBE6038RequestAboveLimit() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6038",
    Name = "RequestAboveLimit",
    Title = "Keep requests within limits",
    MessageFormat = "{0} requests more than it may use: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits",
})
{
    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var resources = container.Cursor["resources"];
        foreach (var request in resources["requests"].Entries)
        {
            Compare(request, resources["limits"][request.Segment.Key!], check);
        }
    }

    private static void Compare(ManifestCursor request, ManifestCursor limit, FieldCheck check)
    {
        var name = request.Segment.Key!;
        if (FieldValue.QuantityOf(request) is not { } requested || FieldValue.QuantityOf(limit) is not { } limited)
        {
            return;
        }

        if (QuantityComparison.IsMore(requested, limited))
        {
            check.Report(request, $"the request of {TextOf(request)} {name} is greater than the limit of {TextOf(limit)}");
        }
        else if (ResourceNames.IsExclusive(name) && QuantityComparison.IsMore(limited, requested))
        {
            check.Report(request, $"the request of {TextOf(request)} {name} is not equal to the limit of {TextOf(limit)}");
        }
    }

    private static string TextOf(ManifestCursor amount) => ((ScalarNode)amount.Node!).WrittenText;
}
