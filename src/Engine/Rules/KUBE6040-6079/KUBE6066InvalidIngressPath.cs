using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6066: a path of an Ingress is not absolute, or proxies may read it as another one.</summary>
internal sealed class KUBE6066InvalidIngressPath() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6066",
    Name = "InvalidIngressPath",
    Title = "Use absolute paths in ingresses",
    MessageFormat = "{0} has an invalid path: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types",
},
new ObjectKind("Ingress", "networking.k8s.io", "extensions"))
{
    private static readonly string[] _ambiguousParts = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] _ambiguousEnds = ["/.", "/.."];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        foreach (var paths in target.Root["spec"]["rules"].Items.Select(rule => rule["http"]["paths"]))
        {
            if (paths.IsPresent && FieldValue.IsEmpty(paths))
            {
                check.ReportLack(paths, "a rule has no paths");
            }

            foreach (var path in paths.Items)
            {
                Check(path["path"], path["pathType"], check);
            }
        }
    }

    private static void Check(ManifestCursor field, ManifestCursor type, FieldCheck check)
    {
        var isPrecise = type.Is("Exact") || type.Is("Prefix");
        if (FieldValue.IsBlank(field))
        {
            if (isPrecise)
            {
                check.Report(field, $"the type {type.String} needs one");
            }
        }
        else if (field.Text?.StartsWith("/") == false)
        {
            check.Report(field, $"'{field.Text}' does not start with '/'");
        }
        else if (isPrecise && field.String is { } text && FindAmbiguousPart(text) is { } part)
        {
            check.Report(field, $"'{text}' has '{part}' in it, which only the type ImplementationSpecific allows");
        }
    }

    private static string? FindAmbiguousPart(string text) =>
        Array.Find(_ambiguousParts, part => text.IndexOf(part, StringComparison.Ordinal) >= 0) ?? Array.Find(_ambiguousEnds, end => text.EndsWith(end, StringComparison.Ordinal));
}
