using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A label selector of <c>matchLabels</c> and <c>matchExpressions</c>, all of which must hold
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors).
/// An empty selector selects everything.
/// </summary>
/// <param name="cursor">The selector's place in a manifest.</param>
internal sealed class LabelSelector(ManifestCursor cursor)
{
    /// <summary>Whether the selector certainly selects everything.</summary>
    public bool IsEmpty => cursor.IsPresent && IsEmptyAt("matchLabels") && IsEmptyAt("matchExpressions");

    /// <summary>Whether labels match; <see langword="null"/> if selector or labels are not known well enough.</summary>
    /// <param name="labels">The place of a mapping of labels.</param>
    public bool? Matches(ManifestCursor labels)
    {
        if (!cursor.IsPresent)
        {
            return null;
        }

        bool? result = cursor.IsComplete && cursor["matchLabels"].IsComplete && cursor["matchExpressions"].IsComplete ? true : null;
        var requirements = cursor["matchLabels"].Entries.Select(label => HasValue(labels[label.Segment.Key!], label))
            .Concat(cursor["matchExpressions"].Items.Select(expression => Satisfies(labels, expression)));
        foreach (var requirement in requirements)
        {
            if (requirement == false)
            {
                return false;
            }

            result = requirement is null ? null : result;
        }

        return result;
    }

    private bool IsEmptyAt(string field) => cursor[field].IsComplete && !cursor[field].Entries.Any() && !cursor[field].Items.Any();

    private static bool? HasValue(ManifestCursor label, ManifestCursor expected) =>
        label.IsAbsent ? false
        : expected.String is { } value ? label.Text?.Is(value)
        : null;

    private static bool? Satisfies(ManifestCursor labels, ManifestCursor expression)
    {
        if (expression["key"].String is not { } key)
        {
            return null;
        }

        var label = labels[key];
        return expression["operator"].String switch
        {
            "Exists" => Exists(label),
            "DoesNotExist" => !Exists(label),
            "In" => IsIn(label, expression["values"]),
            "NotIn" => !IsIn(label, expression["values"]),
            _ => null,
        };
    }

    private static bool? Exists(ManifestCursor label) => label.IsUnknown && label.Node is null ? null : !label.IsAbsent;

    private static bool? IsIn(ManifestCursor label, ManifestCursor values)
    {
        if (label.IsAbsent)
        {
            return false;
        }

        return values.Items.Any(value => value.String is { } text && label.Is(text)) ? true
            : values.HasOnly(value => value.String is { } text && label.IsNot(text)) ? false
            : null;
    }
}
