using System.Diagnostics;
using System.Reflection;

namespace KubeGuard.Build;

/// <summary>
/// Members of .NET that netstandard2.0 does not name. One assembly of the task serves every MSBuild, so they are bound at run
/// time; the .NET Framework, on which the MSBuild of Visual Studio runs, lacks them.
/// </summary>
internal static class NewerRuntime
{
    private static readonly Func<FileSystemInfo, bool, FileSystemInfo?>? _resolveLinkTarget =
        Bind<Func<FileSystemInfo, bool, FileSystemInfo?>>(typeof(FileSystemInfo), "ResolveLinkTarget");

    private static readonly Action<Process, bool>? _kill = Bind<Action<Process, bool>>(typeof(Process), "Kill");

    /// <summary>Follows a link to its end. On the .NET Framework, links are not followed.</summary>
    /// <returns><see langword="null"/> if the file is no link or does not lead to a file.</returns>
    /// <exception cref="IOException">It leads nowhere.</exception>
    public static FileInfo? FinalTargetOf(FileInfo link) => _resolveLinkTarget?.Invoke(link, true) as FileInfo;

    /// <summary>Ends a process and its child processes.</summary>
    /// <returns><see langword="false"/> on the .NET Framework, which ends none of them.</returns>
    /// <exception cref="InvalidOperationException">It has ended by itself.</exception>
    /// <exception cref="AggregateException">Some of the processes could not be ended.</exception>
    public static bool TryKillTree(Process process)
    {
        _kill?.Invoke(process, true);
        return _kill is not null;
    }

    /// <summary>Loads an assembly into the context that another one is in. The .NET Framework has one context for all.</summary>
    /// <param name="assembly">The other one.</param>
    /// <param name="path">The absolute path of the assembly to load.</param>
    public static Assembly LoadBeside(Assembly assembly, string path)
    {
        var context = Type.GetType("System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader");
        var own = context?.GetMethod("GetLoadContext")!.Invoke(null, [assembly]);
        return own is null ? Assembly.LoadFrom(path) : (Assembly)context!.GetMethod("LoadFromAssemblyPath")!.Invoke(own, [path]);
    }

    private static T? Bind<T>(Type type, string name)
        where T : Delegate
    {
        var method = type.GetMethod(name, BindingFlags.Instance | BindingFlags.Public, null, [typeof(bool)], null);
        return (T?)method?.CreateDelegate(typeof(T));
    }
}
