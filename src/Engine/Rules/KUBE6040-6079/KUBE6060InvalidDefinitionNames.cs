using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6060: the names in a CustomResourceDefinition are none that the API server accepts.</summary>
internal sealed class KUBE6060InvalidDefinitionNames() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6060",
        Name = "InvalidDefinitionNames",
        Title = "Name custom resources as the API server demands",
        MessageFormat = "{0} has names that the API server refuses: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        Covers = ["KUBE6030"],
        HelpUri = "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition",
    },
    new ObjectKind(DefinitionFacts.Kind, DefinitionFacts.Group))
{
    private const string Approval = "api-approved.kubernetes.io";

    private static readonly string[] _protectedGroups = [".k8s.io", ".kubernetes.io"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var (group, names) = (target.Root["spec"]["group"], target.Root["spec"]["names"]);
        CheckGroup(group, target.Metadata["annotations"], check);
        CheckName(target.Metadata["name"], names["plural"], group, check);
        foreach (var name in new[] { names["plural"], names["singular"] }.Concat(names["shortNames"].Items).Concat(names["categories"].Items))
        {
            check.HasForm(name, TextForm.DnsLabelWithLetter);
        }

        check.IsNotEmpty(group);
        check.IsNotEmpty(names["kind"]);
        CheckKind(names["kind"], check);
        CheckKind(names["listKind"], check);
        if (names["kind"].String is { Length: > 0 } kind && names["listKind"].Is(kind))
        {
            check.Report(names["listKind"], "listKind is the kind itself");
        }
    }

    private static void CheckGroup(ManifestCursor group, ManifestCursor annotations, FieldCheck check)
    {
        if (group.String is not { Length: > 0 } text)
        {
            return;
        }

        if (!TextForm.Subdomain.IsValid(text) || text.IndexOf('.') < 0)
        {
            check.Report(group, $"{Quoted.Of(text)} is no domain with a dot");
        }
        else if (_protectedGroups.Any(end => text.EndsWith(end, StringComparison.Ordinal)) && annotations[Approval].IsAbsent)
        {
            check.Report(group, $"{Quoted.Of(text)} is a group of the Kubernetes community, which needs the annotation {Approval}; use a domain of your own");
        }
    }

    private static void CheckName(ManifestCursor name, ManifestCursor plural, ManifestCursor group, FieldCheck check)
    {
        if (plural.String is { Length: > 0 } ofKind && group.String is { Length: > 0 } ofGroup && name.String is { Length: > 0 } text && text != $"{ofKind}.{ofGroup}")
        {
            var right = $"{ofKind}.{ofGroup}";
            check.Report(name, $"metadata.name is not {Quoted.Of(right)}, the plural and the group", RuleFix.Safe($"Name it {right}", ManifestEdit.Set(name, right)));
        }
    }

    private static void CheckKind(ManifestCursor kind, FieldCheck check)
    {
        if (kind.String is { Length: > 0 } text && !TextForm.DnsLabelWithLetter.IsValid(text.ToLowerInvariant()))
        {
            check.Report(kind, $"in lower case, {Quoted.Of(text)} is no {TextForm.DnsLabelWithLetter.Name}");
        }
    }
}
