using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;

namespace KubeGuard.Rules;

/// <summary>
/// Checks an APIService
/// (https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/#APIServiceSpec).
/// </summary>
internal static class ApiServiceCheck
{
    private const int MaxGroupPriority = 20_000;
    private const int MaxVersionPriority = 1000;
    private const int MaxPort = 65535;

    /// <summary>Checks the object.</summary>
    public static void Check(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        var (group, version, service) = (spec["group"], spec["version"], spec["service"]);
        check.HasForm(group, TextForm.Subdomain);
        check.HasFormOrIsAbsent(version, TextForm.DnsLabelWithLetter);
        if (group.String is { Length: > 0 } ofGroup && version.String is { Length: > 0 } ofVersion && target.Metadata["name"].String is { } name && name != $"{ofVersion}.{ofGroup}")
        {
            check.Report(target.Metadata["name"], $"the name of the object is not '{ofVersion}.{ofGroup}', its version and group");
        }

        check.InRange(spec["groupPriorityMinimum"], 1, MaxGroupPriority);
        check.InRange(spec["versionPriority"], 1, MaxVersionPriority);
        if (service.IsPresent)
        {
            check.IsSet(service["name"]);
            check.IsSet(service["namespace"]);
            check.InRange(service["port"], 1, MaxPort);
        }

        if (spec["insecureSkipTLSVerify"].Is(true) && (service.IsAbsent || FieldValue.IsSet(spec["caBundle"])))
        {
            check.Report(spec["insecureSkipTLSVerify"], service.IsAbsent ? "insecureSkipTLSVerify needs a service" : "insecureSkipTLSVerify and caBundle exclude each other");
        }
    }
}
