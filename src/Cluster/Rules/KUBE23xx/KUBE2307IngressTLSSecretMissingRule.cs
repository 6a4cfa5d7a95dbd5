using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2307 in a set: the Secret of a certificate is not there. Others often make it, so that only a complete set tells.</summary>
internal sealed class KUBE2307IngressTLSSecretMissingRule() : ReferenceRule(KUBE2307IngressTLSSecretMissing.Data, NetworkKinds.Ingress)
{
    // By these, cert-manager makes the Secret (https://cert-manager.io/docs/usage/ingress/).
    private static readonly string[] _makers =
        ["cert-manager.io/issuer", "cert-manager.io/cluster-issuer", "certmanager.k8s.io/issuer", "certmanager.k8s.io/cluster-issuer", "kubernetes.io/tls-acme"];

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of(NetworkKinds.Ingress, ingress => new IngressTls(ingress.Value).Place.Items.Select(entry => entry["secretName"]).Append(ingress.Value.Metadata["annotations"]))];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var annotations = target.Value.Metadata["annotations"];
        return context.Set.IsComplete && _makers.Concat(context.Option(target, IngressOptions.CertificateAnnotations)).All(key => annotations[key].IsAbsent)
            ? new IngressTls(target.Value).Place.Items.Select(entry => entry["secretName"]).Where(name => name.String is not null).Select(name => new ObjectReference(target.Value, name, ObjectKinds.Secret))
            : [];
    }
}
