using System.Collections.Concurrent;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel;

/// <summary>The names that an expression may use: variables, and the functions of a version of Kubernetes. Immutable.</summary>
internal sealed class CelEnvironment
{
    private static readonly ConcurrentDictionary<int, CelFunctionTable> _tables = new();

    /// <summary>An environment without variables.</summary>
    /// <param name="version">
    /// The version whose functions there are. An API server takes those of its own version in stored expressions, but those of the version
    /// before in new ones (<c>NewExpressions</c> in pkg/cel/environment of kubernetes/apiserver).
    /// </param>
    public CelEnvironment(KubernetesVersion version)
        : this(version, new Dictionary<string, CelType>(), _ => null, _tables.GetOrAdd(version.Minor, minor => TableOf(minor)))
    {
    }

    private CelEnvironment(
        KubernetesVersion version, IReadOnlyDictionary<string, CelType> variables, Func<string, CelType?> messages, CelFunctionTable functions)
    {
        Version = version;
        Variables = variables;
        MessageOf = messages;
        Functions = functions;
    }

    /// <summary>The version whose functions there are.</summary>
    public KubernetesVersion Version { get; }

    /// <summary>The variables with their types.</summary>
    public IReadOnlyDictionary<string, CelType> Variables { get; }

    /// <summary>The type of a message that an expression may create, by its name: <c>Object.spec</c> in a mutating policy.</summary>
    public Func<string, CelType?> MessageOf { get; }

    /// <summary>The functions, macros and constants.</summary>
    public CelFunctionTable Functions { get; }

    /// <summary>The environment with one more variable.</summary>
    /// <param name="name">Its name, which may have dots.</param>
    /// <param name="type">Its type.</param>
    public CelEnvironment With(string name, CelType type)
    {
        var variables = Variables.ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal);
        variables[name] = type;
        return new CelEnvironment(Version, variables, MessageOf, Functions);
    }

    /// <summary>The environment with messages that expressions may create.</summary>
    /// <param name="messages">The type of a message; <see langword="null"/> for other names.</param>
    public CelEnvironment WithMessages(Func<string, CelType?> messages) => new(Version, Variables, messages, Functions);

    /// <summary>The environment with a library that only some expressions have.</summary>
    /// <param name="library">The library.</param>
    public CelEnvironment With(CelLibrary library) => new(Version, Variables, MessageOf, TableOf(Version.Minor, library));

    private static CelFunctionTable TableOf(int minor, params CelLibrary[] more) => new([.. CelLibraries.All.Where(library => library.Since.Minor <= minor), .. more]);
}
