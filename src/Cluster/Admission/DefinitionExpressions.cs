using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The rules in CEL of custom resources, compiled without the types of their schemas: only what no type can make valid is a problem
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules).
/// </summary>
internal static class DefinitionExpressions
{
    private const int FirstMinor = 25;

    /// <summary>Determines whether an object defines custom resources, in a version with rules.</summary>
    public static bool AreIn(GroupVersionKind type) => type is { Group: DefinitionFacts.Group, Version: "v1", Kind: DefinitionFacts.Kind };

    /// <summary>The expressions in all versions of a definition, compiled.</summary>
    /// <param name="definition">The object.</param>
    /// <param name="version">The version of Kubernetes.</param>
    public static IReadOnlyList<PolicyExpression> ExpressionsOf(KubernetesObject definition, KubernetesVersion version)
    {
        if (!version.IsAtLeast(FirstMinor))
        {
            return [];
        }

        var environment = new CelEnvironment(version).With("self", CelType.Dyn).With("oldSelf", CelType.Dyn);
        return [.. DefinitionSchemas.Of(definition).SelectMany(RulesIn).SelectMany(rule => Compile(rule, environment))];
    }

    private static IEnumerable<ManifestCursor> RulesIn(ManifestCursor schema) => SchemaRules.Of(schema).Concat(StructuralSchema.PartsOf(schema).SelectMany(RulesIn));

    private static IEnumerable<PolicyExpression> Compile(ManifestCursor rule, CelEnvironment environment)
    {
        yield return PolicyExpression.Compile(rule["rule"], environment, CelType.Bool, CelType.Dyn);
        yield return PolicyExpression.Compile(rule["messageExpression"], environment, CelType.String, CelType.Dyn);
    }
}
