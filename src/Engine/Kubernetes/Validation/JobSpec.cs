using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>The spec of a Job, or of the Job in a CronJob.</summary>
internal static class JobSpec
{
    /// <summary>Its place in a Job or CronJob.</summary>
    public static ManifestCursor Of(KubernetesObject target) =>
        target.Type?.Kind == "CronJob" ? target.Root["spec"]["jobTemplate"]["spec"] : target.Root["spec"];
}
