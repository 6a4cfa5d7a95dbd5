using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>A place of an object that differs from the schema of its kind.</summary>
/// <param name="Field">The place.</param>
/// <param name="Arguments">The arguments of the message behind the object.</param>
/// <param name="Fix">The fix, if there is one.</param>
internal sealed record SchemaDifference(ManifestCursor Field, IReadOnlyList<string> Arguments, RuleFix? Fix = null);
