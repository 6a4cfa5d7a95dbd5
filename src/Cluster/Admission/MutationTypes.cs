using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Libraries;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The types that the mutations of a policy create (pkg/cel/mutation of kubernetes/apiserver). The API server does not check the fields of
/// objects while it compiles an expression.
/// </summary>
internal static class MutationTypes
{
    private const string ObjectName = "Object";
    private const string PatchName = "JSONPatch";

    private static readonly CelType _patch = CelType.Object(PatchName, new Dictionary<string, CelType>
    {
        ["op"] = CelType.String,
        ["from"] = CelType.String,
        ["path"] = CelType.String,
        ["value"] = CelType.Dyn,
    });

    /// <summary>The result of an <c>applyConfiguration</c>.</summary>
    public static CelType Configuration { get; } = ObjectOf(ObjectName);

    /// <summary>The result of a <c>jsonPatch</c>.</summary>
    public static CelType Patches { get; } = CelType.List(_patch);

    /// <summary>An environment in which expressions may create them.</summary>
    /// <param name="environment">The environment.</param>
    public static CelEnvironment In(CelEnvironment environment) => environment.WithMessages(Find).With(JsonPatchLibrary.Library);

    private static CelType? Find(string name) =>
        name == PatchName ? _patch
        : name == ObjectName || name.StartsWith(ObjectName + ".", StringComparison.Ordinal) ? ObjectOf(name)
        : null;

    private static CelType ObjectOf(string name) => CelType.Object(name, _ => CelType.Dyn);
}
