using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6031: a key of a label or annotation, a finalizer or an owner reference has no valid form.</summary>
internal sealed class KUBE6031InvalidMetadata() : Rule(new RuleDescriptor
{
    Id = "KUBE6031",
    Name = "InvalidMetadata",
    Title = "Use valid keys, finalizers and owners in metadata",
    MessageFormat = "{0} has invalid metadata: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set",
})
{
    private const int MaxSizeOfAnnotations = 256 * 1024;

    private static readonly string[] _finalizersWithoutDomain = ["foregroundDeletion", "orphan", "kubernetes"];

    private static readonly string[] _finalizersOfDeletion = ["foregroundDeletion", "orphan"];

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        var check = new FieldCheck(context);
        var places = ObjectMetadata.Of(target);
        for (var i = 0; i < places.Count; i++)
        {
            CheckKeys(places[i].EntriesOf("labels"), key => key, "label", check);
            CheckKeys(places[i].EntriesOf("annotations"), key => key.ToLowerInvariant(), "annotation", check);
        }

        foreach (var finalizer in target.Metadata.ItemsOf("finalizers"))
        {
            check.HasFormOrIsAbsent(finalizer, TextForm.QualifiedName);
            if (finalizer.String is { } text && TextForm.QualifiedName.IsValid(text) && text.IndexOf('/') < 0 && !_finalizersWithoutDomain.Contains(text))
            {
                check.Report(finalizer, $"the finalizer '{text}' has no domain, as in 'example.com/{text}'");
            }
        }

        if (target.Metadata.Find("finalizers") is { Items: { Count: > 1 } } finalizers && Array.TrueForAll(_finalizersOfDeletion, name => finalizers.Items.Any(finalizer => finalizer.Is(name))))
        {
            check.Report(finalizers, "the finalizers orphan and foregroundDeletion exclude each other");
        }

        if (target.Metadata.Find("ownerReferences") is { } owners)
        {
            CheckOwners(owners, check);
        }

        if (target.Metadata.Find("annotations") is { } annotations)
        {
            CheckSize(annotations, check);
        }
    }

    private static void CheckSize(ManifestCursor annotations, FieldCheck check)
    {
        if (annotations.Entries.Sum(entry => (long)entry.Segment.Key!.Length + (entry.String?.Length ?? 0)) > MaxSizeOfAnnotations)
        {
            check.Report(annotations, $"annotations have more than {MaxSizeOfAnnotations} bytes");
        }
    }

    private static void CheckKeys(ReadOnlyArray<ManifestCursor> entries, Func<string, string> normalize, string noun, FieldCheck check)
    {
        foreach (var entry in entries)
        {
            if (entry.Segment.Key is { } key && !TextForm.LabelKey.IsValid(normalize(key)))
            {
                check.Report(entry, $"{Quoted.Of(key)} is no key of a{(noun[0] == 'a' ? "n" : "")} {noun}: a name of at most 63 letters, digits, '-', '_' and '.', after a lowercase domain and '/' if it has one");
            }
        }
    }

    private static void CheckOwners(ManifestCursor owners, FieldCheck check)
    {
        foreach (var owner in owners.Items.Where(owner => owner.IsPresent))
        {
            check.IsNotEmpty(owner["apiVersion"]);
            if (owner["apiVersion"].String is { Length: > 0 } version && (version[version.Length - 1] == '/' || version.Split('/').Length > 2))
            {
                check.Report(owner["apiVersion"], $"'{version}' is no apiVersion, a group and a version");
            }

            check.IsNotEmpty(owner["kind"]);
            check.IsNotEmpty(owner["name"]);
            check.IsNotEmpty(owner["uid"]);
            if (owner["kind"].Is("Event") && owner["apiVersion"].Is("v1"))
            {
                check.Report(owner, "an Event cannot own objects");
            }
        }

        if (owners.Items.Count(owner => owner["controller"].Is(true)) > 1)
        {
            check.Report(owners, "two owners are its controller");
        }
    }
}
