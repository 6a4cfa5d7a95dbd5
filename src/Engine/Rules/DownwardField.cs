using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks the fields of a pod that it can read about itself
/// (https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields).
/// </summary>
internal static class DownwardField
{
    // The API server reads it as spec.nodeName.
    private const string EarlierNodeName = "spec.host";

    private static readonly string[] _ofVolumes = ["metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations"];

    private static readonly string[] _ofEnvironment =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs",
        "status.podIP", "status.podIPs",
    ];

    private static readonly string[] _resources =
    [
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage",
    ];

    private static readonly string[] _references = ["fieldRef", "resourceFieldRef"];

    /// <summary>Checks the source of an environment variable.</summary>
    public static void CheckEnvironment(ManifestCursor source, FieldCheck check)
    {
        if (source.Find("fieldRef") is { } field && !field["fieldPath"].Is(EarlierNodeName))
        {
            CheckField(field, _ofEnvironment, check);
        }

        CheckResource(source.Find("resourceFieldRef"), check);
    }

    /// <summary>Checks an item of a volume.</summary>
    public static void CheckItem(ManifestCursor item, FieldCheck check)
    {
        check.ExactlyOne(item, _references, "a source");
        CheckField(item.Find("fieldRef"), _ofVolumes, check);
        CheckResource(item.Find("resourceFieldRef"), check);
        if (item["resourceFieldRef"].IsPresent)
        {
            check.IsSet(item["resourceFieldRef"]["containerName"]);
        }
    }

    private static void CheckField(ManifestCursor? reference, string[] allowed, FieldCheck check)
    {
        if (reference is null)
        {
            return;
        }

        var path = reference["fieldPath"];
        if (reference["apiVersion"].String is { Length: > 0 } version and not "v1")
        {
            check.Report(reference["apiVersion"], $"'{version}' is not v1");
        }

        check.IsNotEmpty(path);
        if (path.String is { Length: > 0 } text && !allowed.Contains(text) && !IsEntry(text))
        {
            check.Report(path, $"'{text}' is no field that a pod can read{Spelling.Suggest(text, allowed)}");
        }
    }

    // metadata.labels['key'] and metadata.annotations['key'].
    private static bool IsEntry(string path)
    {
        foreach (var map in new[] { "metadata.labels['", "metadata.annotations['" })
        {
            if (path.StartsWith(map, StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal) && path.Length > map.Length + 2)
            {
                var key = path.Substring(map.Length, path.Length - map.Length - 2);
                return TextForm.LabelKey.IsValid(map[9] == 'a' ? key.ToLowerInvariant() : key);
            }
        }

        return false;
    }

    private static void CheckResource(ManifestCursor? reference, FieldCheck check)
    {
        if (reference is null)
        {
            return;
        }

        if (!reference.IsPresent)
        {
            return;
        }

        var resource = reference["resource"];
        check.IsNotEmpty(resource);
        if (resource.String is not { Length: > 0 } name)
        {
            return;
        }

        if (!_resources.Contains(name) && !name.StartsWith("limits.hugepages-", StringComparison.Ordinal) && !name.StartsWith("requests.hugepages-", StringComparison.Ordinal))
        {
            check.Report(resource, $"'{name}' is no resource that a pod can read{Spelling.Suggest(name, _resources)}");
        }
        else if (FieldValue.QuantityOf(reference["divisor"]) is { Value: not 0 } divisor && !IsDivisor(divisor.Value, isCpu: name.EndsWith(".cpu", StringComparison.Ordinal)))
        {
            check.Report(reference["divisor"], $"the divisor of '{name}' must be {(name.EndsWith(".cpu", StringComparison.Ordinal) ? "1 or 1m" : "1 or one of a unit, such as 1Mi")}");
        }
    }

    private static bool IsDivisor(double value, bool isCpu)
    {
        if (isCpu)
        {
            return value is 1 or 0.001;
        }

        for (int exponent = 0; exponent <= 6; exponent++)
        {
            if (value == Math.Pow(1000, exponent) || value == Math.Pow(1024, exponent))
            {
                return true;
            }
        }

        return false;
    }
}
