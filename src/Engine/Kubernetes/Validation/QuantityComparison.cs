namespace KubeGuard.Kubernetes.Validation;

/// <summary>Compares amounts of resources. Those that differ by rounding alone, as 0.3 and 300m may, are equal.</summary>
internal static class QuantityComparison
{
    private const double Precision = 1e-9;

    /// <summary>Determines whether an amount is certainly greater than another one.</summary>
    public static bool IsMore(ResourceQuantity one, ResourceQuantity other) => one.Value - other.Value > Precision * Math.Max(Math.Abs(one.Value), Math.Abs(other.Value));

    /// <summary>Determines whether an amount is a whole number.</summary>
    public static bool IsWhole(ResourceQuantity amount) => Math.Abs(amount.Value - Math.Round(amount.Value)) <= Precision * Math.Max(1, Math.Abs(amount.Value));
}
