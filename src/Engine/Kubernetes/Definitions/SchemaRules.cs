using System.Text;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>
/// The rules in CEL that a schema has for its value; their expressions are compiled elsewhere
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules).
/// </summary>
internal static class SchemaRules
{
    private const int LongestMessage = 2048;
    private static readonly char[] _lineBreaks = ['\n', '\r'];
    private static readonly string[] _reasons = ["FieldValueRequired", "FieldValueInvalid", "FieldValueForbidden", "FieldValueDuplicate"];

    /// <summary>The places of the rules of a schema.</summary>
    public static IReadOnlyList<ManifestCursor> Of(ManifestCursor schema) => schema["x-kubernetes-validations"].Items;

    /// <summary>Finds the problems of the rules of a schema, but for those of expressions that are there.</summary>
    public static IEnumerable<SchemaProblem> Check(ManifestCursor schema) => Of(schema).SelectMany(Problems);

    private static IEnumerable<SchemaProblem> Problems(ManifestCursor rule)
    {
        if (IsBlank(rule["rule"]))
        {
            yield return new SchemaProblem(rule["rule"], "is empty");
        }
        else if (rule["message"].String is { Length: > 0 } message)
        {
            if (IsBlank(rule["message"]) || HasLines(message) || Encoding.UTF8.GetByteCount(message) > LongestMessage)
            {
                yield return new SchemaProblem(rule["message"], $"must be one line of at most {LongestMessage} bytes, and more than blanks");
            }
        }
        else if (rule["rule"].String is { } text && HasLines(text) && (rule["message"].IsAbsent || rule["message"].String is not null))
        {
            yield return new SchemaProblem(rule["rule"], "has several lines, so the rule needs a message");
        }

        if (rule["messageExpression"].String is { Length: > 0 } && IsBlank(rule["messageExpression"]))
        {
            yield return new SchemaProblem(rule["messageExpression"], "is empty");
        }

        if (rule["reason"].String is { } reason && !_reasons.Contains(reason, StringComparer.Ordinal))
        {
            yield return new SchemaProblem(rule["reason"], $"must be one of {string.Join(", ", _reasons)}");
        }
    }

    private static bool IsBlank(ManifestCursor text) => text.String?.Trim().Length == 0;

    private static bool HasLines(string text) => text.Trim().IndexOfAny(_lineBreaks) >= 0;
}
