using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks that claims and volumes share (https://kubernetes.io/docs/concepts/storage/persistent-volumes/).</summary>
internal static class StorageCheck
{
    /// <summary>The first minor version with VolumeAttributesClasses.</summary>
    public const int FirstMinorWithAttributes = 34;

    private const string OnePod = "ReadWriteOncePod";
    private const string Claim = "PersistentVolumeClaim";

    private static readonly string[] _reference = ["apiGroup", "kind", "name"];

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

    /// <summary>Checks what a claim asks for.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckClaim(ManifestCursor spec, FieldCheck check)
    {
        var amount = spec["resources"]["requests"]["storage"];
        CheckAccessModes(spec, check);
        if (spec.IsPresent && amount.IsAbsent)
        {
            check.Report(amount, "it requests no storage");
        }

        CheckAmount(amount, check);
        check.HasForm(spec["storageClassName"], TextForm.Subdomain);
        if (check.Version.IsAtLeast(FirstMinorWithAttributes))
        {
            check.HasForm(spec["volumeAttributesClassName"], TextForm.Subdomain);
        }

        CheckSource(spec["dataSource"], spec["dataSourceRef"], check);
    }

    /// <summary>Checks an amount of storage that is there.</summary>
    public static void CheckAmount(ManifestCursor amount, FieldCheck check)
    {
        if (FieldValue.QuantityOf(amount) is { Value: <= 0 })
        {
            check.Report(amount, $"the amount of storage must be more than zero, but is {((ScalarNode)amount.Node!).WrittenText}");
        }
    }

    // The API server drops a dataSource of any other kind than a claim or snapshot, and copies the one to the other field.
    private static void CheckSource(ManifestCursor source, ManifestCursor reference, FieldCheck check)
    {
        check.IsNotEmpty(source["name"]);
        check.IsNotEmpty(reference["name"]);
        check.HasForm(reference["apiGroup"], TextForm.Subdomain);
        check.HasForm(reference["namespace"], TextForm.DnsLabel);
        if (FieldValue.IsBlank(reference["apiGroup"]) && reference["kind"].String is { } kind and not Claim)
        {
            check.Report(reference["kind"], $"without an apiGroup, the kind is {Claim}, not {Quoted.Of(kind)}");
        }
        else if (IsKept(source) && FieldValue.IsBlank(reference["namespace"]) && Array.Exists(_reference, field => reference[field].String is { } one && source[field].String is { } other && one != other))
        {
            check.Report(source, "dataSource and dataSourceRef name two objects");
        }
    }

    private static bool IsKept(ManifestCursor source) =>
        (source["kind"].Is(Claim) && FieldValue.IsBlank(source["apiGroup"])) || (source["kind"].Is("VolumeSnapshot") && source["apiGroup"].Is("snapshot.storage.k8s.io"));
}
