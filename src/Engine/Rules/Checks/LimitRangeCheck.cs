using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of a LimitRange (https://kubernetes.io/docs/concepts/policy/limit-range/).</summary>
internal static class LimitRangeCheck
{
    private const string Max = "max";
    private const string Min = "min";
    private const string Default = "default";
    private const string DefaultRequest = "defaultRequest";
    private const string Ratio = "maxLimitRequestRatio";

    private static readonly string[] _types = ["Pod", "Container", "PersistentVolumeClaim"];
    private static readonly string[] _parts = [Max, Min, Default, DefaultRequest, Ratio];

    // The first is not to be more than the second; the finding is at the third.
    private static readonly (string Less, string More, string Place)[] _orders =
    [
        (Min, Max, Min), (Min, DefaultRequest, DefaultRequest), (DefaultRequest, Max, DefaultRequest), (DefaultRequest, Default, DefaultRequest), (Min, Default, Default), (Default, Max, Default),
    ];

    /// <summary>Checks the limits of a LimitRange.</summary>
    /// <param name="limits">The place of the list.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(ManifestCursor limits, FieldCheck check)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var limit in limits.Items)
        {
            if (limit["type"].String is { } type)
            {
                CheckType(limit, type, isNew: known.Add(type), check);
            }

            foreach (var resource in _parts.SelectMany(part => limit[part].Entries).GroupBy(entry => entry.Segment.Key!, StringComparer.Ordinal).Select(same => same.First()))
            {
                CheckResource(limit, resource.Segment.Key!, check);
                if (limit["type"].String is "Container" or "Pod" && !ResourceNames.IsOfContainer(resource.Segment.Key!))
                {
                    check.Report(resource, $"{Quoted.Of(resource.Segment.Key)} is no resource of a container");
                }
                else if (limit["type"].String is "PersistentVolumeClaim" && resource.Segment.Key != "storage" && !ResourceNames.IsOfQuota(resource.Segment.Key!))
                {
                    check.Report(resource, $"{Quoted.Of(resource.Segment.Key)} is no resource");
                }
            }
        }
    }

    private static void CheckType(ManifestCursor limit, string type, bool isNew, FieldCheck check)
    {
        if (!LabelSyntax.IsKey(type) || (type.IndexOf('/') < 0 && !_types.Contains(type, StringComparer.Ordinal)))
        {
            check.Report(limit["type"], $"{Quoted.Of(type)} is no type of limits; it is one of {string.Join(", ", _types)}");
        }
        else if (!isNew)
        {
            check.Report(limit["type"], $"two entries have the type {type}");
        }

        if (type == "Pod")
        {
            CheckNoDefault(limit[Default], check);
            CheckNoDefault(limit[DefaultRequest], check);
        }
        else if (type == "PersistentVolumeClaim" && limit[Min]["storage"].IsAbsent && limit[Max]["storage"].IsAbsent)
        {
            check.ReportLack(limit, "the type PersistentVolumeClaim needs a min or max of storage");
        }
    }

    private static void CheckNoDefault(ManifestCursor field, FieldCheck check)
    {
        if (FieldValue.IsSet(field))
        {
            check.Report(field, $"the type Pod has no {field.Segment.Key}");
        }
    }

    private static void CheckResource(ManifestCursor limit, string name, FieldCheck check)
    {
        // Several orders may be wrong at one place.
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (less, more, place) in _orders)
        {
            if (FieldValue.QuantityOf(limit[less][name]) is { } small && FieldValue.QuantityOf(limit[more][name]) is { } great && QuantityComparison.IsMore(small, great) && reported.Add(place))
            {
                check.Report(limit[place][name], $"the {less} of {name} is more than its {more}");
            }
        }

        CheckRatio(limit, name, check);
        if (ResourceNames.IsExclusive(name) && FieldValue.QuantityOf(limit[Default][name]) is { } given && FieldValue.QuantityOf(limit[DefaultRequest][name]) is { } request
            && QuantityComparison.IsMore(given, request))
        {
            check.Report(limit[DefaultRequest][name], $"the {DefaultRequest} of {name} must be its {Default}");
        }
    }

    private static void CheckRatio(ManifestCursor limit, string name, FieldCheck check)
    {
        if (FieldValue.QuantityOf(limit[Ratio][name]) is not { } ratio)
        {
            return;
        }

        if (ratio.Value < 1)
        {
            check.Report(limit[Ratio][name], $"the {Ratio} of {name} is less than 1");
        }
        else if (FieldValue.QuantityOf(limit[Min][name]) is { Value: > 0 } min && FieldValue.QuantityOf(limit[Max][name]) is { } max
            && ratio.Value * min.Value > max.Value * (1 + 1e-9))
        {
            check.Report(limit[Ratio][name], $"the {Ratio} of {name} is more than its max divided by its min");
        }
    }
}
