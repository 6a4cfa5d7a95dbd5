using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>Questions about values to which the API server's decoder makes absent and empty ones alike. What is unknown is neither.</summary>
internal static class FieldValue
{
    /// <summary>Determines whether a list or mapping certainly has nothing in it.</summary>
    public static bool IsEmpty(ManifestCursor place) => place.IsAbsent || (place is { IsComplete: true, Items.Count: 0 } && place.Entries.Count == 0);

    /// <summary>Determines whether a text is certainly absent or empty.</summary>
    public static bool IsBlank(ManifestCursor field) => field.IsAbsent || field.Is("");

    /// <summary>Determines whether a number is certainly absent or zero.</summary>
    public static bool IsZero(ManifestCursor field) => field.IsAbsent || field.Is(0);

    /// <summary>Determines whether a field certainly has a value other than the empty text, zero and an empty list.</summary>
    public static bool IsSet(ManifestCursor? field) => field is { IsPresent: true } && field.Text?.Is("") is null or false && !field.Is(0) && !IsEmpty(field);

    /// <summary>The quantity that is written at a place; <see langword="null"/> if it is not known.</summary>
    public static ResourceQuantity? QuantityOf(ManifestCursor? field) => field?.Node is ScalarNode { Text.Value: { } text } ? ResourceQuantity.TryParse(text) : null;
}
