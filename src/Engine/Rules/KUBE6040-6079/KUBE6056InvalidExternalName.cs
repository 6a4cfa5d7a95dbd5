using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6056: a Service for an external name has none, or something that no domain name has.</summary>
internal sealed class KUBE6056InvalidExternalName() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6056",
    Name = "InvalidExternalName",
    Title = "Give services for external names a domain name",
    MessageFormat = "{0} has the type ExternalName: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#externalname",
},
new ObjectKind("Service", ""))
{
    // A name has no addresses of its own.
    private static readonly string[] _fieldsOfAddresses = ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        if (!spec["type"].Is("ExternalName"))
        {
            return;
        }

        check.IsSet(spec["externalName"]);
        CheckName(spec["externalName"], check);
        foreach (var name in _fieldsOfAddresses)
        {
            if (FieldValue.IsSet(spec[name]))
            {
                check.Report(spec[name], $"it may not have {name}");
            }
        }
    }

    private static void CheckName(ManifestCursor field, FieldCheck check)
    {
        if (field.String is { Length: > 0 } text && !LabelSyntax.IsSubdomain(WithoutFinalDot(text)))
        {
            check.Report(field, $"'{text}' is no domain name, which has no scheme, port, path or capital letters");
        }
    }

    private static string WithoutFinalDot(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
}
