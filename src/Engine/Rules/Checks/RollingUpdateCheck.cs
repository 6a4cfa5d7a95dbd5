using System.Globalization;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks how many pods a rolling update may add and take away
/// (https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment).
/// </summary>
internal static class RollingUpdateCheck
{
    private const string MaxUnavailable = "maxUnavailable";
    private const string MaxSurge = "maxSurge";
    private const int Whole = 100;

    /// <summary>Checks that of a Deployment.</summary>
    public static void CheckDeployment(ManifestCursor update, FieldCheck check)
    {
        CheckAmounts(update, check);
        if (AmountOf(update[MaxSurge]) == 0)
        {
            ReportNone(update[MaxUnavailable], check);
        }
    }

    /// <summary>Checks that of a DaemonSet, which may either add or take away, and adds no pod by default.</summary>
    public static void CheckDaemonSet(ManifestCursor strategy, FieldCheck check)
    {
        var update = strategy["rollingUpdate"];
        if (!FieldValue.IsBlank(strategy["type"]) && !strategy["type"].Is("RollingUpdate"))
        {
            return;
        }

        CheckAmounts(update, check);
        CheckShare(update[MaxSurge], check);
        var (surge, unavailable) = (update[MaxSurge].IsAbsent ? 0 : AmountOf(update[MaxSurge]), update[MaxUnavailable].IsAbsent ? 1 : AmountOf(update[MaxUnavailable]));
        if (surge == 0)
        {
            ReportNone(update[MaxUnavailable], check);
        }
        else if (surge > 0 && unavailable > 0)
        {
            check.Report(update[MaxSurge], $"maxSurge and maxUnavailable{(update[MaxUnavailable].IsAbsent ? ", which is 1 by default," : "")} exclude each other");
        }
    }

    /// <summary>Checks that of a StatefulSet.</summary>
    public static void CheckStatefulSet(ManifestCursor update, FieldCheck check)
    {
        CheckAmounts(update, check);
        if (AmountOf(update[MaxUnavailable]) == 0)
        {
            check.Report(update[MaxUnavailable], "maxUnavailable is 0");
        }
    }

    private static void CheckAmounts(ManifestCursor update, FieldCheck check)
    {
        foreach (var field in new[] { update[MaxUnavailable], update[MaxSurge] })
        {
            check.AtLeast(field, 0);
            if (field.String is { } text && PercentOf(text) is null)
            {
                check.Report(field, $"'{text}' is no percentage, such as 25%");
            }
        }

        CheckShare(update[MaxUnavailable], check);
    }

    private static void CheckShare(ManifestCursor field, FieldCheck check)
    {
        if (field.String is { } share && PercentOf(share) > Whole)
        {
            check.Report(field, $"{share} is more than 100%");
        }
    }

    private static void ReportNone(ManifestCursor unavailable, FieldCheck check)
    {
        if (AmountOf(unavailable) == 0)
        {
            check.Report(unavailable, "maxUnavailable and maxSurge are both 0, so no pod can be replaced");
        }
    }

    private static long? AmountOf(ManifestCursor field) => field.Integer ?? (field.String is { } text ? PercentOf(text) : null);

    private static int? PercentOf(string text) =>
        text.EndsWith("%", StringComparison.Ordinal)
        && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? percent
            : null;
}
