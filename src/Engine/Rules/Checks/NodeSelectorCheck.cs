using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Checks a term that selects nodes (https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators).</summary>
internal static class NodeSelectorCheck
{
    private const int FirstMinorWithCheckedValues = 31;

    /// <summary>Checks a term that nodes must match.</summary>
    public static void Check(ManifestCursor term, FieldCheck check)
    {
        CheckPreference(term, check);
        foreach (var value in term["matchExpressions"].Items.SelectMany(expression => expression["values"].Items).Where(_ => check.Version.IsAtLeast(FirstMinorWithCheckedValues)))
        {
            check.HasForm(value, TextForm.LabelValue);
        }
    }

    /// <summary>Checks a term that nodes need not match, whose values may be none of labels.</summary>
    public static void CheckPreference(ManifestCursor term, FieldCheck check)
    {
        foreach (var expression in term["matchExpressions"].Items)
        {
            CheckExpression(expression, check);
        }

        foreach (var field in term["matchFields"].Items)
        {
            CheckField(field, check);
        }
    }

    private static void CheckExpression(ManifestCursor expression, FieldCheck check)
    {
        var (name, values) = (expression["operator"].String, expression["values"]);
        check.HasFormOrIsAbsent(expression["key"], TextForm.LabelKey);
        if (name is "In" or "NotIn" && values is { IsComplete: true, Items.Count: 0 })
        {
            check.Report(values, $"the operator {name} needs values");
        }
        else if (name is "Exists" or "DoesNotExist" && values.Items.Count > 0)
        {
            check.Report(values, $"the operator {name} takes no values");
        }
        else if (name is "Gt" or "Lt" && values.IsComplete && values.Items.Count != 1)
        {
            check.Report(values, $"the operator {name} takes one value");
        }
    }

    private static void CheckField(ManifestCursor field, FieldCheck check)
    {
        var (key, name, values) = (field["key"], field["operator"], field["values"]);
        if (key.String is { } text and not "metadata.name")
        {
            check.Report(key, $"{Quoted.Of(text)} is not metadata.name, the only field that selects nodes");
        }

        if (name.String is { Length: > 0 } other and not ("In" or "NotIn"))
        {
            check.Report(name, $"the operator of a field is In or NotIn, not '{other}'");
        }

        if (values.IsComplete && values.Items.Count != 1)
        {
            check.Report(values, "a field takes one value");
        }
        else if (key.Is("metadata.name") && values.Items.Count == 1)
        {
            check.HasFormOrIsAbsent(values.Items[0], TextForm.Subdomain);
        }
    }
}
