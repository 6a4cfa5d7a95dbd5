using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6060: the names in a CustomResourceDefinition are none that the API server accepts.</summary>
internal sealed class KUBE6060InvalidDefinitionNames() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE6060",
        Name = "InvalidDefinitionNames",
        Title = "Name custom resources as the API server demands",
        MessageFormat = "The API server refuses {0}: '{1}' {2}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition",
    },
    new ObjectKind(DefinitionFacts.Kind, DefinitionFacts.Group))
{
    private const int MaxLabelLength = 63;
    private const string Approval = "api-approved.kubernetes.io";
    private const string Label = "must be a DNS label that starts with a letter: at most 63 lowercase letters, digits and hyphens";

    private static readonly string[] _protectedGroups = [".k8s.io", ".kubernetes.io"];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var (spec, names) = (target.Root["spec"], target.Root["spec"]["names"]);
        AnalyzeGroup(target, spec["group"], context);
        AnalyzeName(target, spec["group"], names["plural"], context);
        foreach (var name in new[] { names["plural"], names["singular"] }.Concat(names["shortNames"].Items).Concat(names["categories"].Items))
        {
            AnalyzeLabel(target, name, name.String, Label, context);
        }

        foreach (var kind in new[] { names["kind"], names["listKind"] })
        {
            AnalyzeLabel(target, kind, kind.String?.ToLowerInvariant(), "must be a DNS label that starts with a letter, in any case", context);
        }

        if (names["kind"].String is { Length: > 0 } same && names["listKind"].Is(same))
        {
            Report(target, names["listKind"], "must not be the kind itself", context);
        }
    }

    private static void AnalyzeGroup(KubernetesObject target, ManifestCursor group, RuleContext context)
    {
        if (group.String is not { Length: > 0 } text)
        {
            return;
        }

        if (!LabelSyntax.IsSubdomain(text) || text.IndexOf('.') < 0)
        {
            Report(target, group, $"must be a domain with at least one dot, but is '{text}'", context);
        }
        else if (_protectedGroups.Any(end => text.EndsWith(end, StringComparison.Ordinal)) && target.Metadata["annotations"][Approval].IsAbsent)
        {
            Report(target, group, $"is a group of the Kubernetes community, which needs the annotation {Approval}; use a domain of your own", context);
        }
    }

    private static void AnalyzeName(KubernetesObject target, ManifestCursor group, ManifestCursor plural, RuleContext context)
    {
        var name = target.Metadata["name"];
        if (group.String is { Length: > 0 } ofGroup && plural.String is { Length: > 0 } ofKind && name.String is { Length: > 0 } && !name.Is($"{ofKind}.{ofGroup}"))
        {
            var right = $"{ofKind}.{ofGroup}";
            context.Report(
                name,
                [target.Description!, "metadata.name", $"must be '{right}', the plural and the group"],
                RuleFix.Safe($"Name it {right}", ManifestEdit.Set(name, right)));
        }
    }

    private static void AnalyzeLabel(KubernetesObject target, ManifestCursor field, string? text, string demand, RuleContext context)
    {
        if (text is { Length: > 0 } && !(text.Length <= MaxLabelLength && text[0] is >= 'a' and <= 'z' && LabelSyntax.IsLowerLabel(text)))
        {
            Report(target, field, $"{demand}, but is '{field.String}'", context);
        }
    }

    private static void Report(KubernetesObject target, ManifestCursor field, string problem, RuleContext context) =>
        context.Report(field, [target.Description ?? "the definition", target.PathOf(field).ToString(), problem]);
}
