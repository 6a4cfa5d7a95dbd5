using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Functions of semantic versions (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-semver-library).</summary>
internal static class SemverLibrary
{
    private static readonly CelType _semver = CelSemver.SemverType;

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("semver", new KubernetesVersion(33),
    [
        new("semver",
            Global("string_to_semver", [StringType], _semver, call => ToSemver(call.Text(0)), LibraryCost.Read),
            Global("string_bool_to_semver", [StringType, BoolType], _semver, call => ToSemver(TextOf(call)), LibraryCost.Read)),
        new("isSemver",
            Global("is_semver_string", [StringType], BoolType, call => CelBool.Of(CelSemver.Read(call.Text(0)) is not null), LibraryCost.Read),
            Global("is_semver_string_bool", [StringType, BoolType], BoolType, call => CelBool.Of(TextOf(call) is { } text && CelSemver.Read(text) is not null), LibraryCost.Read)),
        new("isGreaterThan", Member("semver_is_greater_than", [_semver, _semver], BoolType, call => CelBool.Of(Compare(call) > 0))),
        new("isLessThan", Member("semver_is_less_than", [_semver, _semver], BoolType, call => CelBool.Of(Compare(call) < 0))),
        new("compareTo", Member("semver_compare_to", [_semver, _semver], IntType, call => Integer(Compare(call)))),
        Number("major", 0),
        Number("minor", 1),
        Number("patch", 2),
    ]);

    private static CelFunction Number(string name, int index) =>
        new(name, Member("semver_" + name, [_semver], IntType, call => Integer(unchecked((long)((CelSemver)call[0]).Numbers[index]))));

    private static int Compare(CelArguments call) => ((CelSemver)call[0]).CompareTo((CelSemver)call[1]);

    private static CelValue ToSemver(string? text) => text is not null && CelSemver.Read(text) is { } version ? version : new CelError("invalid semantic version");

    private static string? TextOf(CelArguments call) => call[1] == CelBool.True ? Normalize(call.Text(0)) : call.Text(0);

    // Without a v, without leading zeros, with a minor and a patch version; null for a short version that has more than numbers.
    private static string? Normalize(string text)
    {
        var parts = (text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1) : text).Split(['.'], 3);
        for (var i = 0; i < parts.Length; i++)
        {
            var rest = parts[i].TrimStart('0');
            parts[i] = parts[i].Length < 2 ? parts[i] : rest.Length == 0 || rest[0] is < '0' or > '9' ? "0" + rest : rest;
        }

        return parts.Length < 3 && parts[parts.Length - 1].IndexOfAny(['+', '-']) >= 0 ? null
            : string.Join(".", parts.Concat(Enumerable.Repeat("0", 3 - parts.Length)));
    }
}
