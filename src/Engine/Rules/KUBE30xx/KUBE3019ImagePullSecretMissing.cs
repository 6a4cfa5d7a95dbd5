using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3019: a pod has an image of a private registry, and neither it nor its service account names a pull secret.</summary>
internal sealed class KUBE3019ImagePullSecretMissing() : PodRule(new RuleDescriptor
{
    Id = "KUBE3019",
    Name = "ImagePullSecretMissing",
    Title = "Authenticate to private registries",
    MessageFormat = "{0} uses the image '{1}' of the private registry '{2}', and neither it nor its service account names a pull secret; add imagePullSecrets",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
    Options = [_privateRegistries],
})
{
    private const string SecretName = "registry-credentials";

    private static readonly RuleOption<IReadOnlyList<string>> _privateRegistries = RuleOption.Registries(
        "private_registries", [], "The registries or repositories that need a login, such as `registry.example.com`; a name without a registry lies on Docker Hub. The rule is off while the list is empty.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds => AccountFacts.Source.Kinds;

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        var registries = context.Option(_privateRegistries);
        var secrets = pod.Spec[AccountFacts.PullSecrets];
        if (registries.Count == 0
            || !(secrets.IsAbsent || secrets is { IsComplete: true, Items.Count: 0 })
            || FindImage(pod, registries) is not var (image, registry)
            || context.Facts(AccountFacts.Source).MayHavePullSecret(pod.Object, AccountFacts.FieldIn(pod.Spec)))
        {
            return;
        }

        context.Report(secrets, [pod.Description, image, registry], FixOf(secrets));
    }

    private static (string Image, string Registry)? FindImage(Pod pod, IReadOnlyList<string> registries)
    {
        foreach (var container in pod.Containers)
        {
            if (registries.FirstOrDefault(registry => container.Image.IsUnder(registry) == true) is { } found)
            {
                return (container.Image.Text.ToString(), found);
            }
        }

        return null;
    }

    private static RuleFix FixOf(ManifestCursor secrets) => RuleFix.Placeholder(
        "Name a pull secret",
        ManifestEdit.Set(
            secrets,
            new SequenceNode([new MappingNode([new MappingEntry("name", ScalarNode.String(SecretName))])]),
            "name a Secret of the type kubernetes.io/dockerconfigjson in the same namespace"));
}
