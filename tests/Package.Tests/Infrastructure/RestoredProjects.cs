using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>
/// The output of a restore for each kind of project: with the same packages and frameworks it differs only in the path of the
/// project. So one project of the kind is restored, and the others get copies, which saves most of the time of a small build.
/// </summary>
internal sealed partial class RestoredProjects
{
    private readonly ConcurrentDictionary<string, Lazy<RestoredProject>> _kinds = new();

    /// <summary>Brings a project to the state after a restore.</summary>
    public void Restore(Workspace project)
    {
        var restored = _kinds.GetOrAdd(KindOf(project), _ => new Lazy<RestoredProject>(() => RestoredProject.Restore(project))).Value;
        if (restored.Folder != project.Folder)
        {
            restored.CopyTo(project);
        }
    }

    // Every element that a restore may depend on. A project that is referenced would have to be restored as well.
    private static string KindOf(Workspace project)
    {
        string[] files = [.. Directory.GetFiles(project.Folder, "*.csproj"), project.PathOf("Directory.Build.props"), project.PathOf("Directory.Build.targets")];
        var elements = files.Where(File.Exists).SelectMany(file => RestoreElement().Matches(File.ReadAllText(file)).Select(match => match.Value));
        var kind = string.Join('\n', [.. files.Select(Path.GetFileName), .. elements]);
        Assert.DoesNotContain("<ProjectReference", kind);
        return kind;
    }

    [GeneratedRegex("<(Project Sdk|PackageReference|ProjectReference)[^>]*>|<TargetFrameworks?>[^<]*")]
    private static partial Regex RestoreElement();
}
