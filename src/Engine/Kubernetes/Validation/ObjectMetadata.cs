using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>The places of metadata that the API server validates: that of an object and of the templates in it.</summary>
internal static class ObjectMetadata
{
    private const string KustomizeGroup = "kustomize.config.k8s.io";

    /// <summary>The metadata in an object; none of what is never sent to a cluster.</summary>
    public static IReadOnlyList<ManifestCursor> Of(KubernetesObject target)
    {
        var places = new List<ManifestCursor>();
        if (target.Type?.Group == KustomizeGroup)
        {
            return places;
        }

        if (target.Type is not null)
        {
            places.Add(target.Metadata);
        }

        var pods = target.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            if (pods[i].IsOfKubernetes)
            {
                AddThoseOf(pods[i], places);
            }
        }

        if (target.Type is { Kind: "CronJob", Group: "batch" })
        {
            places.Add(target.Root["spec"]["jobTemplate"]["metadata"]);
        }
        else if (target.Type is { Kind: "ResourceClaimTemplate", Group: "resource.k8s.io" })
        {
            places.Add(target.Root["spec"]["metadata"]);
        }

        return places;
    }

    // A pod that is an object itself has the metadata of the object.
    private static void AddThoseOf(Pod pod, List<ManifestCursor> places)
    {
        if (pod.Object.Type is null || pod.Scope.Parent is not null)
        {
            places.Add(pod.Metadata);
        }

        foreach (var volume in pod.Volumes)
        {
            if (volume.Find("ephemeral")?.Find("volumeClaimTemplate")?.Find("metadata") is { IsPresent: true } claim)
            {
                places.Add(claim);
            }
        }
    }
}
