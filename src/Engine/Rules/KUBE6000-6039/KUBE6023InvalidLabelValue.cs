using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;

namespace KubeGuard.Rules;

/// <summary>KUBE6023: a value of a label has characters or a length that labels cannot have.</summary>
internal sealed class KUBE6023InvalidLabelValue() : Rule(new RuleDescriptor
{
    Id = "KUBE6023",
    Name = "InvalidLabelValue",
    Title = "Use valid label values",
    MessageFormat = "{0} has an invalid label: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set",
    PeerChecks = [PeerCheck.KubeScore("label-values")],
})
{
    private const int MaxLength = 63;

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        var places = ObjectMetadata.Of(target);
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var label in places[i].EntriesOf("labels"))
            {
                if (label.String is { } value && !TextForm.LabelValue.IsValid(value))
                {
                    context.Report(label, [target.Subject, $"the value {Quoted.Of(value)} of '{label.Segment.Key}' {ReasonOf(value)}"]);
                }
            }
        }
    }

    private static string ReasonOf(string value) => value.Length > MaxLength
        ? $"has {value.Length} characters; at most {MaxLength} are allowed"
        : "may have letters, digits, '-', '_' and '.', and starts and ends with a letter or digit";
}
