namespace KubeGuard.Kubernetes.Network;

/// <summary>Values in messages.</summary>
internal static class Quoted
{
    /// <summary>A value in quotes, and words where there would be nothing between them.</summary>
    public static string Of(string? value) => value is { Length: > 0 } ? $"'{value}'" : "an empty text";
}
