using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;

namespace KubeGuard.Rules;

/// <summary>KUBE6070: a value of a Secret has a line break at its end, as <c>echo</c> without <c>-n</c> writes it.</summary>
internal sealed class KUBE6070SecretEndsWithLineBreak() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6070",
        Name = "SecretEndsWithLineBreak",
        Title = "Encode secrets without a line break at the end",
        MessageFormat = "{0} has a value with a line break at its end: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-kubectl/#use-raw-data",
    },
    new ObjectKind("Secret", ""))
{
    private const char LineBreak = '\n';

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        foreach (var entry in target.Root["data"].Entries)
        {
            if (SecretData.Decode(entry) is { Length: > 1 } text && text[text.Length - 1] == LineBreak && IsToken(text.Substring(0, text.Length - 1)))
            {
                check.Report(entry, $"'{entry.Segment.Key}', which is part of the password, token or key");
            }
        }
    }

    // A value without blanks is no file, in which a last line break is as it should be.
    private static bool IsToken(string text) => text.All(character => character is > ' ' and <= '~');
}
