using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks what a version of a CustomResourceDefinition has beside its schema
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#advanced-topics).
/// </summary>
internal static class DefinitionVersionCheck
{
    private const int MaxWarning = 256;

    private static readonly string[] _types = ["integer", "number", "string", "boolean", "date"];
    private static readonly string[] _formats = ["int32", "int64", "float", "double", "byte", "date", "date-time", "password"];
    private static readonly TextForm _path = new("simple JSON path, which starts with a dot", text => text.Length > 0 && text[0] == '.');

    /// <summary>Checks a version.</summary>
    public static void Check(ManifestCursor version, FieldCheck check)
    {
        var warning = version["deprecationWarning"];
        if (warning.IsPresent && version["deprecated"].IsNot(true))
        {
            check.Report(warning, "deprecationWarning is there without 'deprecated: true'");
        }
        else if (warning.String is { Length: 0 or > MaxWarning })
        {
            check.Report(warning, $"deprecationWarning has 1 to {MaxWarning} characters");
        }

        foreach (var column in version["additionalPrinterColumns"].Items)
        {
            check.IsNotEmpty(column["name"]);
            check.IsNotEmpty(column["type"]);
            check.IsOneOf(column["type"], _types);
            check.IsOneOf(column["format"], _formats);
            check.HasFormOrIsAbsent(column["jsonPath"], _path);
        }

        foreach (var field in version["selectableFields"].Items)
        {
            check.HasFormOrIsAbsent(field["jsonPath"], _path);
        }

        var scale = version["subresources"]["scale"];
        IsBelow(scale["specReplicasPath"], check, ".spec.");
        IsBelow(scale["statusReplicasPath"], check, ".status.");
        IsBelow(scale["labelSelectorPath"], check, ".status.", ".spec.", "");
    }

    private static void IsBelow(ManifestCursor field, FieldCheck check, params string[] starts)
    {
        if (field.String is { } path && !Array.Exists(starts, start => start.Length == 0 ? path.Length == 0 : path.StartsWith(start, StringComparison.Ordinal)))
        {
            check.Report(field, $"{FieldCheck.NameOf(field)} '{path}' does not start with '{starts[0]}'");
        }
    }
}
