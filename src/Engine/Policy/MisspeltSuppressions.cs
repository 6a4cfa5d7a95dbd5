using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>Finds annotations and labels that are meant to suppress findings but are not read.</summary>
internal static class MisspeltSuppressions
{
    /// <summary>The fields of some metadata with the arguments of the message about each.</summary>
    /// <param name="metadata">The metadata of an object, or of a part of one.</param>
    public static IEnumerable<(ManifestCursor Field, IReadOnlyList<string> Arguments)> In(ManifestCursor metadata)
    {
        foreach (var annotation in metadata["annotations"].Entries)
        {
            if (AdviceOn(annotation) is { } advice)
            {
                yield return (annotation, KUBE9009UselessSuppression.ArgumentsFor($"The annotation '{annotation.Segment.Key}'", advice));
            }
        }

        foreach (var label in metadata["labels"].Entries.Where(label => label.Segment.Key is SuppressionSpelling.Annotation or SuppressionSpelling.ReasonAnnotation))
        {
            yield return (label, KUBE9009UselessSuppression.ArgumentsFor($"The label '{label.Segment.Key}'", "write it as an annotation"));
        }
    }

    private static string? AdviceOn(ManifestCursor annotation) =>
        SuppressionSpelling.CorrectAnnotation(annotation.Segment.Key!) is { } correct ? $"write {correct}"
            : annotation.Segment.Key == SuppressionSpelling.Annotation && annotation is { IsUnknown: false, Text: null } ? "write the IDs as one string"
            : null;
}
