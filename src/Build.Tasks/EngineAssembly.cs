using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace KubeGuard.Build;

/// <summary>
/// Finds the engine, which the package has once: the compiler takes it from beside the analyzer, and MSBuild looks for it beside the task only.
/// </summary>
internal static class EngineAssembly
{
    private const string Name = "KubeGuard.Engine";

    private static readonly Assembly _own = typeof(EngineAssembly).Assembly;

    // Before any method of the task runs, and so before one needs the engine.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "MSBuild creates tasks by itself; nothing of ours runs before.")]
    internal static void Register() => AppDomain.CurrentDomain.AssemblyResolve += (_, request) => IsOurs(request) ? Load() : null;

    // Another version of the package in the same process has a handler of its own.
    private static bool IsOurs(ResolveEventArgs request) =>
        new AssemblyName(request.Name).Name == Name
        && (request.RequestingAssembly is not { } asking || Path.GetDirectoryName(asking.Location) == Path.GetDirectoryName(_own.Location));

    private static Assembly? Load()
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(_own.Location)!, "..", "..", "analyzers", "dotnet", "cs", Name + ".dll"));
        return File.Exists(path) ? NewerRuntime.LoadBeside(_own, path) : null;
    }
}
