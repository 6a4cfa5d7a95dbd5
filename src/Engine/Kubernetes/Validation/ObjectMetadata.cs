using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>The places of metadata that the API server validates: that of an object and of the templates in it.</summary>
internal static class ObjectMetadata
{
    private const string KustomizeGroup = "kustomize.config.k8s.io";

    /// <summary>The metadata in an object; none of what is never sent to a cluster.</summary>
    public static IEnumerable<ManifestCursor> Of(KubernetesObject target)
    {
        if (target.Type?.Group == KustomizeGroup)
        {
            yield break;
        }

        if (target.Type is not null)
        {
            yield return target.Metadata;
        }

        foreach (var pod in target.Pods)
        {
            if (pod.IsOfKubernetes && (target.Type is null || pod.Scope.Parent is not null))
            {
                yield return pod.Metadata;
            }

            foreach (var volume in pod.IsOfKubernetes ? pod.Volumes : [])
            {
                if (volume["ephemeral"]["volumeClaimTemplate"]["metadata"] is { IsPresent: true } claim)
                {
                    yield return claim;
                }
            }
        }

        if (target.Type is { Kind: "CronJob", Group: "batch" })
        {
            yield return target.Root["spec"]["jobTemplate"]["metadata"];
        }
        else if (target.Type is { Kind: "ResourceClaimTemplate", Group: "resource.k8s.io" })
        {
            yield return target.Root["spec"]["metadata"];
        }
    }
}
