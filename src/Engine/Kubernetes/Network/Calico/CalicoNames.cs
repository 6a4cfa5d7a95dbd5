using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>Checks the names of objects of Calico.</summary>
internal static class CalicoNames
{
    private const int MaxPolicyLength = 253;
    private const int MaxTierLength = 63;

    private static readonly string[] _reserved = ["knp.default.", "ossg.default."];

    /// <summary>The problem of the name of a policy: a label, with the name of its tier and a dot before it or not.</summary>
    public static FieldProblem? FindPolicyProblem(CalicoPolicy policy)
    {
        var name = policy.Object.Metadata["name"];
        return name.String is not { } text || IsPolicyName(policy.IsGlobal ? text : WithoutReserved(text), text.Length)
            ? null
            : new FieldProblem(name, $"{Quoted.Of(text)} is no name of a policy, which is small letters, digits and hyphens, with the tier and a dot before it or not");
    }

    /// <summary>The problem of the name of a tier.</summary>
    public static FieldProblem? FindTierProblem(ManifestCursor name) =>
        name.String is { } text && !(text.Length <= MaxTierLength && LabelSyntax.IsLowerLabel(text))
            ? new FieldProblem(name, $"{Quoted.Of(text)} is no name of a tier")
            : null;

    /// <summary>The problem of the name of another object.</summary>
    public static FieldProblem? FindProblem(ManifestCursor name) =>
        name.String is { } text && !LabelSyntax.IsSubdomain(text) ? new FieldProblem(name, $"{Quoted.Of(text)} is no name of an object") : null;

    private static bool IsPolicyName(string text, int length) =>
        length <= MaxPolicyLength && text.Split('.') is { Length: <= 2 } parts && Array.TrueForAll(parts, LabelSyntax.IsLowerLabel);

    // Names of policies that Calico makes of others begin like this.
    private static string WithoutReserved(string text) =>
        _reserved.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? text.Substring(prefix.Length) : text;
}
