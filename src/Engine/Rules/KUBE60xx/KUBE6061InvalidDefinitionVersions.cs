using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6061: the versions of a CustomResourceDefinition are none that the API server accepts.</summary>
internal sealed class KUBE6061InvalidDefinitionVersions() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE6061",
        Name = "InvalidDefinitionVersions",
        Title = "Store custom resources in exactly one version",
        MessageFormat = "The API server refuses {0}: '{1}' {2}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/",
    },
    new ObjectKind(DefinitionFacts.Kind, DefinitionFacts.Group))
{
    private const int MaxLabelLength = 63;

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        // The first version of the API may have a single version, and no schema.
        if (target.Type!.Version != "v1")
        {
            return;
        }

        var (spec, versions) = (target.Root["spec"], target.Root["spec"]["versions"]);
        AnalyzeStorage(target, versions, context);
        AnalyzeConversion(target, spec["conversion"], context);
        if (spec["preserveUnknownFields"].Is(true))
        {
            Report(target, spec["preserveUnknownFields"], "must be false or absent; use x-kubernetes-preserve-unknown-fields in the schema", context);
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in versions.Items)
        {
            AnalyzeVersion(target, version, known, context);
        }
    }

    private static void AnalyzeStorage(KubernetesObject target, ManifestCursor versions, RuleContext context)
    {
        var stored = versions.Items.Where(version => version["storage"].Is(true)).ToList();
        if (stored.Count > 1)
        {
            Report(target, stored[1]["storage"], "is true in a second version; only one version is stored", context);
        }
        else if (stored.Count == 0 && versions.IsPresent && versions.HasOnly(version => version["storage"].IsNot(true)))
        {
            Report(target, versions, "must have one version with 'storage: true'", context);
        }
    }

    private static void AnalyzeConversion(KubernetesObject target, ManifestCursor conversion, RuleContext context)
    {
        if (conversion["strategy"].Is("Webhook") && conversion["webhook"].IsAbsent)
        {
            Report(target, conversion["webhook"], "is required for the strategy Webhook", context);
        }
        else if (conversion["strategy"].Is("None") && conversion["webhook"].IsPresent)
        {
            Report(target, conversion["webhook"], "must be absent for the strategy None", context);
        }
    }

    private static void AnalyzeVersion(KubernetesObject target, ManifestCursor version, HashSet<string> known, RuleContext context)
    {
        var (name, schema, warning) = (version["name"], version["schema"]["openAPIV3Schema"], version["deprecationWarning"]);
        if (name.String is { Length: > 0 } text)
        {
            if (!known.Add(text))
            {
                Report(target, name, $"is '{text}' as that of an earlier version", context);
            }
            else if (text.Length > MaxLabelLength || text[0] is not (>= 'a' and <= 'z') || !LabelSyntax.IsLowerLabel(text))
            {
                Report(target, name, $"must be a DNS label that starts with a letter, but is '{text}'", context);
            }
        }

        if (schema.IsAbsent)
        {
            Report(target, schema, "is required", context);
        }

        if (warning.IsPresent && version["deprecated"].IsNot(true))
        {
            Report(target, warning, "can be set only with 'deprecated: true'", context);
        }
    }

    private static void Report(KubernetesObject target, ManifestCursor field, string problem, RuleContext context) =>
        context.Report(field, [target.Description ?? "the definition", target.PathOf(field).ToString(), problem]);
}
