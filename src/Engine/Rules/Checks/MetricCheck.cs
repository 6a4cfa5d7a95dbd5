using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// The checks of one metric of a HorizontalPodAutoscaler
/// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/#HorizontalPodAutoscalerSpec).
/// </summary>
internal static class MetricCheck
{
    private const int ApiVersionCheckedSince = 35;
    private const string Value = "value";
    private const string AverageValue = "averageValue";
    private const string AverageUtilization = "averageUtilization";

    private static readonly (string Type, string Field)[] _sources =
    [
        ("Object", "object"), ("Pods", "pods"), ("Resource", "resource"), ("ContainerResource", "containerResource"), ("External", "external"),
    ];

    /// <summary>Checks a metric.</summary>
    public static void Check(ManifestCursor metric, FieldCheck check)
    {
        if (metric["type"].String is not { } type)
        {
            return;
        }

        foreach (var (known, field) in _sources)
        {
            if (known != type && metric[field].IsPresent)
            {
                check.Report(metric[field], $"a metric of the type {type} has no {field}");
            }
            else if (known == type && metric[field].IsAbsent)
            {
                check.Report(metric[field], $"a metric of the type {type} needs {field}");
            }
            else if (known == type)
            {
                CheckSource(metric[field], type, check);
            }
        }
    }

    private static void CheckSource(ManifestCursor source, string type, FieldCheck check)
    {
        var target = source["target"];
        CheckTarget(target, check);
        switch (type)
        {
            case "Resource" or "ContainerResource":
                check.IsNotEmpty(source["name"]);
                check.IsNotEmpty(source["container"]);
                CheckResourceName(source["name"], type, check);
                CheckOneOf(target, AverageUtilization, AverageValue, check);
                break;
            case "Pods":
                CheckName(source["metric"], check);
                CheckGiven(target, check, AverageValue);
                break;
            case "External":
                CheckName(source["metric"], check);
                CheckOneOf(target, Value, AverageValue, check);
                break;
            default:
                CheckName(source["metric"], check);
                CheckGiven(target, check, AverageValue, Value);
                foreach (var field in new[] { source["describedObject"]["kind"], source["describedObject"]["name"] })
                {
                    check.IsNotEmpty(field);
                    check.HasForm(field, TextForm.PathSegment);
                }

                if (check.Version.IsAtLeast(ApiVersionCheckedSince))
                {
                    check.HasForm(source["describedObject"]["apiVersion"], TextForm.ApiVersion);
                }

                break;
        }
    }

    private static void CheckName(ManifestCursor metric, FieldCheck check)
    {
        check.IsNotEmpty(metric["name"]);
        check.HasForm(metric["name"], TextForm.PathSegment);
    }

    // A container has resources of its own and those with a domain; a metric of pods is not compared with any.
    private static void CheckResourceName(ManifestCursor name, string type, FieldCheck check)
    {
        if (type == "ContainerResource" && name.String is { Length: > 0 } text && !ResourceNames.IsOfContainer(text))
        {
            check.Report(name, $"'{text}' is no resource of a container");
        }
    }

    private static void CheckTarget(ManifestCursor target, FieldCheck check)
    {
        CheckPositive(target[Value], check);
        CheckPositive(target[AverageValue], check);
        check.AtLeast(target[AverageUtilization], 1);
    }

    private static void CheckPositive(ManifestCursor field, FieldCheck check)
    {
        if (FieldValue.QuantityOf(field) is { Value: <= 0 })
        {
            check.Report(field, $"{FieldCheck.NameOf(field)} must be more than zero");
        }
    }

    private static void CheckOneOf(ManifestCursor target, string first, string second, FieldCheck check)
    {
        CheckGiven(target, check, first, second);
        check.AtMostOne(target, [first, second]);
    }

    private static void CheckGiven(ManifestCursor target, FieldCheck check, params string[] fields)
    {
        if (target.IsPresent && Array.TrueForAll(fields, field => target[field].IsAbsent))
        {
            check.Report(target[fields[0]], $"the target has no {string.Join(" or ", fields)}");
        }
    }
}
