using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6116: a pod or service account names a pull secret that is not there, or a token the account.</summary>
internal sealed class KUBE6116DanglingImagePullSecretRule() : ReferenceRule(KUBE6116DanglingImagePullSecret.Descriptor)
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.OfOwners(SecretsIn),
        ObjectParts.Of(ObjectKinds.ServiceAccount, SecretsIn),
        ObjectParts.Of(ObjectKinds.Secret, AccountsIn),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Owners.Union(set.OfKind(ObjectKinds.ServiceAccount)).Union(set.OfKind(ObjectKinds.Secret));

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
    [
        .. SecretsIn(target).Select(name => new ObjectReference(target.Value, name, ObjectKinds.Secret) { IsNotElsewhere = true }),
        .. AccountsIn(target).Select(name => new ObjectReference(target.Value, name, ObjectKinds.ServiceAccount)),
    ];

    private static IEnumerable<ManifestCursor> SecretsIn(SetObject target)
    {
        IEnumerable<ManifestCursor> lists = ObjectKinds.ServiceAccount.Includes(target.Value.Type!)
            ? [target.Root["secrets"], target.Root["imagePullSecrets"]]
            : target.Pods.Select(pod => pod.Spec["imagePullSecrets"]);
        return lists.SelectMany(list => list.Items).Select(item => item["name"])
            .Where(name => name.IsPresent && !target.Value.Use.Generates(ObjectKinds.Secret.Name, name.String));
    }

    private static IEnumerable<ManifestCursor> AccountsIn(SetObject target) =>
        ObjectKinds.Secret.Includes(target.Value.Type!) && target.Value.Metadata["annotations"][AccountAnnotation] is { IsPresent: true } name ? [name] : [];
}
