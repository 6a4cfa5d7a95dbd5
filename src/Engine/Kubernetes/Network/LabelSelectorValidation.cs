using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>Checks a label selector as the API server does.</summary>
internal static class LabelSelectorValidation
{
    /// <summary>The problems of a selector.</summary>
    /// <param name="selector">Its place in a manifest.</param>
    public static IReadOnlyList<FieldProblem> FindProblems(ManifestCursor selector)
    {
        List<FieldProblem>? problems = null;
        foreach (var entry in selector.EntriesOf("matchLabels"))
        {
            if (!LabelSyntax.IsKey(entry.Segment.Key!))
            {
                (problems ??= []).Add(new FieldProblem(entry, $"{Quoted.Of(entry.Segment.Key)} is no key of a label"));
            }

            if (FindValueProblem(entry) is { } problem)
            {
                (problems ??= []).Add(problem);
            }
        }

        foreach (var expression in selector.ItemsOf("matchExpressions"))
        {
            (problems ??= []).AddRange(FindExpressionProblems(expression));
        }

        return (IReadOnlyList<FieldProblem>?)problems ?? [];
    }

    private static IEnumerable<FieldProblem> FindExpressionProblems(ManifestCursor expression)
    {
        var (key, values) = (expression["key"], expression["values"]);
        if (expression.IsPresent && key.IsAbsent)
        {
            yield return new FieldProblem(key, "an expression has no key");
        }
        else if (key.String is { } text && !LabelSyntax.IsKey(text))
        {
            yield return new FieldProblem(key, $"{Quoted.Of(text)} is no key of a label");
        }

        if (FindOperatorProblem(expression, values) is { } problem)
        {
            yield return problem;
        }

        foreach (var wrong in values.Items.Select(FindValueProblem).OfType<FieldProblem>())
        {
            yield return wrong;
        }
    }

    private static FieldProblem? FindOperatorProblem(ManifestCursor expression, ManifestCursor values)
    {
        var name = expression["operator"];
        return name.String switch
        {
            null => expression.IsPresent && name.IsAbsent ? new FieldProblem(name, "an expression has no operator") : null,
            "In" or "NotIn" => values is { IsComplete: true, Items.Count: 0 } ? FieldProblem.Lack(values, $"the operator {name.String} needs values") : null,
            "Exists" or "DoesNotExist" => values.Items.Count > 0 ? new FieldProblem(values, $"the operator {name.String} takes no values") : null,
            var other => new FieldProblem(name, $"{Quoted.Of(other)} is no operator; it is one of In, NotIn, Exists and DoesNotExist"),
        };
    }

    private static FieldProblem? FindValueProblem(ManifestCursor place) =>
        place.String is { } text && !LabelSyntax.IsValue(text) ? new FieldProblem(place, $"{Quoted.Of(text)} is no value of a label") : null;
}
