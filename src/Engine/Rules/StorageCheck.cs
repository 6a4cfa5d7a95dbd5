using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks that claims and volumes share (https://kubernetes.io/docs/concepts/storage/persistent-volumes/).</summary>
internal static class StorageCheck
{
    private const string OnePod = "ReadWriteOncePod";

    /// <summary>Checks the access modes of a claim or volume.</summary>
    /// <param name="spec">The place of <c>spec</c>.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckAccessModes(ManifestCursor spec, FieldCheck check)
    {
        var modes = spec["accessModes"];
        if (spec.IsPresent && FieldValue.IsEmpty(modes))
        {
            check.ReportLack(modes.Owner, "it has no access mode");
        }
        else if (modes.Items.Count > 1 && modes.Items.FirstOrDefault(mode => mode.Is(OnePod)) is { } alone)
        {
            check.Report(alone, $"{OnePod} does not go with other access modes");
        }
    }

    /// <summary>Checks an amount of storage that is there.</summary>
    public static void CheckAmount(ManifestCursor amount, FieldCheck check)
    {
        if (FieldValue.QuantityOf(amount) is { Value: <= 0 })
        {
            check.Report(amount, $"the amount of storage must be more than zero, but is {((ScalarNode)amount.Node!).WrittenText}");
        }
    }
}
