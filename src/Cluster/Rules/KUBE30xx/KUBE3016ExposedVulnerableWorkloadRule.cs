using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE3016: a workload that is reachable from outside has an image with a known vulnerability.</summary>
internal sealed class KUBE3016ExposedVulnerableWorkloadRule() : SetRule<NetworkFacts>(KUBE3016ExposedVulnerableWorkload.Descriptor, NetworkFacts.Source)
{
    /// <inheritdoc/>
    public override bool NeedsImages => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = ImageFacts.Source.Parts;

    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        var vulnerable = context.Set.Facts(ImageFacts.Source).Images.Where(image => image.Content.Vulnerabilities.Count > 0).ToList();
        if (vulnerable.Count == 0)
        {
            return;
        }

        var routes = facts.ExternalRoutes.SelectMany(route => route.Workload.Objects.Select(item => (Object: item, Route: route))).ToLookup(pair => pair.Object, pair => pair.Route);
        foreach (var image in vulnerable)
        {
            if (routes[image.Target.Value].FirstOrDefault() is { } route)
            {
                VulnerabilityReporter.Report(image, context, [route.ToString()], route.RelatedPlaces);
            }
        }
    }
}
