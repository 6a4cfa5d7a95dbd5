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
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Objects.Where(target => target.Pods.Count > 0 || ObjectKinds.ServiceAccount.Includes(target.Value.Type!) || ObjectKinds.Secret.Includes(target.Value.Type!));

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
    [
        .. SecretsIn(target).Select(name => new ObjectReference(target.Value, name, ObjectKinds.Secret) { IsNotElsewhere = true }),
        .. AccountsIn(target).Select(name => new ObjectReference(target.Value, name, ObjectKinds.ServiceAccount)),
    ];

    private static IEnumerable<ManifestCursor> SecretsIn(SetObject target)
    {
        foreach (var list in ListsIn(target))
        {
            foreach (var item in list.Items)
            {
                if (item["name"] is { IsPresent: true } name && !target.Value.Use.Generates(ObjectKinds.Secret.Name, name.String))
                {
                    yield return name;
                }
            }
        }
    }

    private static IEnumerable<ManifestCursor> ListsIn(SetObject target) =>
        ObjectKinds.ServiceAccount.Includes(target.Value.Type!)
            ? [target.Root["secrets"], target.Root["imagePullSecrets"]]
            : target.Pods.Select(pod => pod.Spec["imagePullSecrets"]);

    private static IEnumerable<ManifestCursor> AccountsIn(SetObject target) =>
        ObjectKinds.Secret.Includes(target.Value.Type!) && target.Value.Metadata["annotations"][AccountAnnotation] is { IsPresent: true } name ? [name] : [];
}
