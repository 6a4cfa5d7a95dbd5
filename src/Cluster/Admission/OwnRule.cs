using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The annotations that make a policy a rule of the project's own: <c>kubeguard/rule</c> with its ID, and <c>kubeguard/severity</c> and
/// <c>kubeguard/help</c> if there are any. The policy then needs no binding.
/// </summary>
/// <param name="id">The ID.</param>
/// <param name="annotations">The annotations.</param>
internal sealed class OwnRule(string id, ManifestCursor annotations)
{
    private const string Prefix = "kubeguard/";

    /// <summary>The ID.</summary>
    public string Id { get; } = id;

    /// <summary>The severity; <see langword="null"/> if it follows from the bindings.</summary>
    public RuleSeverity? Severity { get; } = annotations[Prefix + "severity"].String is { } text && SeverityText.TryParse(text, out var severity) ? severity : null;

    /// <summary>The link; empty if there is none.</summary>
    public string Link { get; } = annotations[Prefix + "help"].String?.Trim() ?? "";

    /// <summary>Reads the annotations of a policy.</summary>
    /// <param name="annotations">Their place.</param>
    /// <returns>The rule; <see langword="null"/> if it is none, or a policy that KubeGuard made of one of its rules.</returns>
    public static OwnRule? Of(ManifestCursor annotations) => IdOf(annotations) is { } id && RuleCatalog.Find(id) is null ? new OwnRule(id, annotations) : null;

    /// <summary>Indicates whether a policy was made of a rule of the catalog, which reports the same itself.</summary>
    /// <param name="annotations">The place of its annotations.</param>
    public static bool IsGenerated(ManifestCursor annotations) => IdOf(annotations) is { } id && RuleCatalog.Find(id) is not null;

    private static string? IdOf(ManifestCursor annotations) => annotations[SuppressionSpelling.RuleAnnotation].String?.Trim() is { Length: > 0 } id ? id : null;
}
