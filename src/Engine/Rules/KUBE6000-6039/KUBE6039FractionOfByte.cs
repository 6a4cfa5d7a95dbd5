using System.Globalization;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6039: an amount of memory or storage is a fraction of a byte, usually since m was written for M.</summary>
internal sealed class KUBE6039FractionOfByte() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6039",
    Name = "FractionOfByte",
    Title = "Give amounts of memory in whole bytes",
    MessageFormat = "{0} asks for a fraction of a byte: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory",
})
{
    private static readonly string[] _resources = ["memory", "ephemeral-storage"];

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check) => CheckResources(container.Cursor.Find("resources"), check);

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check) => CheckResources(pod.Spec.Find("resources"), check);

    private static void CheckResources(ManifestCursor? resources, FieldCheck check)
    {
        foreach (var name in _resources)
        {
            CheckAmount(resources?.Find("requests")?.Find(name), name, check);
            CheckAmount(resources?.Find("limits")?.Find(name), name, check);
        }
    }

    private static void CheckAmount(ManifestCursor? amount, string name, FieldCheck check)
    {
        if (FieldValue.QuantityOf(amount) is { Value: > 0 } bytes && !QuantityComparison.IsWhole(bytes))
        {
            var text = ((ScalarNode)amount!.Node!).WrittenText;
            check.Report(amount, $"{text} {name} is {bytes.Value.ToString(CultureInfo.InvariantCulture)} bytes{(text.EndsWith("m", StringComparison.Ordinal) ? "; m is a thousandth, Mi a mebibyte" : "")}");
        }
    }
}
