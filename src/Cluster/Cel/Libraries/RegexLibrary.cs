using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Expressions;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// Functions of regular expressions (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-regex-library). The expressions are
/// those of Go. A result is unknown where .NET has no equal expression or takes too long.
/// </summary>
internal static class RegexLibrary
{
    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("regex", KubernetesVersion.Oldest,
    [
        new("find", Of("string_find_string", [StringType, StringType], StringType, call => Find(call.Text(0), GoPattern.Of(call.Text(1))))),
        new("findAll",
            Of("string_find_all_string", [StringType, StringType], Strings, call => FindAll(call.Text(0), GoPattern.Of(call.Text(1)), -1)),
            Of("string_find_all_string_int", [StringType, StringType, IntType], Strings, call => FindAll(call.Text(0), GoPattern.Of(call.Text(1)), call.Integer(2)))),
    ]);

    private static CelOverload Of(string id, CelType[] parameters, CelType result, Func<CelArguments, CelValue> run) =>
        new(id, true, parameters, result, run, LibraryCost.Match)
        {
            CheckConstants = constants => constants[1] is CelString pattern && GoPattern.Of(pattern.Value).Error is { } error ? Illegal(error).Message : null,
        };

    private static CelValue Find(string text, GoPattern pattern) =>
        pattern.Error is { } error ? Illegal(error)
        : pattern.FindIn(text, 0) is { } match ? Text(match.Value)
        : Undecided();

    private static CelValue FindAll(string text, GoPattern pattern, long limit)
    {
        if (pattern.Error is { } error)
        {
            return Illegal(error);
        }

        var (found, position, lastEnd) = (new List<string>(), 0, -1);
        while (position <= text.Length && (limit < 0 || found.Count < limit))
        {
            if (pattern.FindIn(text, position) is not { } match)
            {
                return Undecided();
            }

            if (!match.Success)
            {
                break;
            }

            // Go takes no empty match right behind another one.
            var end = match.Index + match.Length;
            if (match.Length > 0 || match.Index != lastEnd)
            {
                found.Add(match.Value);
            }

            position = end > position ? end : position < text.Length ? position + CodePoints.LengthAt(text, position) : position + 1;
            lastEnd = end;
        }

        return Texts(found);
    }

    private static CelError Illegal(string error) => new("Illegal regex: " + error);

    private static CelUnknown Undecided() => new("a regular expression that .NET does not match as Go does");
}
