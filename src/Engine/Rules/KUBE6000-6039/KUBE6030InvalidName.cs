using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6030: an object has no name, or one that its kind cannot have, or a namespace that is none.</summary>
internal sealed class KUBE6030InvalidName() : Rule(new RuleDescriptor
{
    Id = "KUBE6030",
    Name = "InvalidName",
    Title = "Give objects valid names",
    MessageFormat = "{0} has an invalid name: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
})
{
    private const string ReservedPrefix = "system-";

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is not { } type || NameForms.Find(type, context.TargetVersion) is not { } form || target.Place.Segments.Count > 0)
        {
            return;
        }

        var (check, metadata) = (new FieldCheck(context), target.Metadata);
        var (name, start) = (metadata["name"], metadata.Find("generateName"));
        if (name.IsAbsent || name.Is(""))
        {
            if (FieldValue.IsBlank(metadata["generateName"]))
            {
                check.Report(name, "neither name nor generateName is set");
            }
        }
        else
        {
            check.HasForm(name, form);
            CheckKind(type, name, check);
        }

        if (start?.String is { Length: > 0 } prefix && !form.IsValid(Completed(prefix)))
        {
            check.Report(start, $"'{prefix}' is no start of a {form.Name}");
        }

        check.HasForm(metadata.Find("namespace"), TextForm.DnsLabel);
    }

    private static void CheckKind(GroupVersionKind type, ManifestCursor name, FieldCheck check)
    {
        if (name.String is { } text && NameForms.MaxLengthOf(type) is { } limit && text.Length > limit && text.Length <= NameForms.MaxLength)
        {
            check.Report(name, $"'{text}' has {text.Length} characters; the name of a {type.Kind} has at most {limit}, since its pods and jobs get longer ones");
        }

        if (type is { Kind: "PriorityClass", Group: "scheduling.k8s.io" }
            && name.String is { } priority and not ("system-node-critical" or "system-cluster-critical")
            && priority.StartsWith(ReservedPrefix, StringComparison.Ordinal))
        {
            check.Report(name, $"'{priority}' starts with '{ReservedPrefix}', which is reserved");
        }
    }

    // The API server appends letters and digits, so that a hyphen at the end is none at the end of the name.
    private static string Completed(string start) => start.EndsWith("-", StringComparison.Ordinal) ? start.Substring(0, start.Length - 1) + "a" : start;
}
