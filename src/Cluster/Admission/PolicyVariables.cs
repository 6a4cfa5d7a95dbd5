using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>The variables that a policy defines, and an environment in which all of them can be used.</summary>
internal sealed class PolicyVariables
{
    private PolicyVariables(IReadOnlyDictionary<string, PolicyExpression> byName, CelEnvironment environment)
    {
        ByName = byName;
        Environment = environment;
    }

    /// <summary>The variables by name.</summary>
    public IReadOnlyDictionary<string, PolicyExpression> ByName { get; }

    /// <summary>An environment in which all of them can be used.</summary>
    public CelEnvironment Environment { get; }

    /// <summary>Reads variables, each of which may use those before it.</summary>
    /// <param name="list">Their place.</param>
    /// <param name="environment">What they may use besides.</param>
    public static PolicyVariables Read(ManifestCursor list, CelEnvironment environment)
    {
        var (byName, types) = (new Dictionary<string, PolicyExpression>(StringComparer.Ordinal), new Dictionary<string, CelType>(StringComparer.Ordinal));
        foreach (var item in list.Items)
        {
            if (item["name"].String is { } name)
            {
                byName[name] = PolicyExpression.Compile(item["expression"], PolicyEnvironment.With(environment, new Dictionary<string, CelType>(types)));
                types[name] = byName[name].Type;
            }
        }

        return new PolicyVariables(byName, PolicyEnvironment.With(environment, types));
    }
}
