namespace KubeGuard.Components.Restores;

/// <summary>
/// Decides which packages a project publishes. A package that is only compiled against has no file for the runtime, and one that only
/// private references need is left out by the SDK.
/// </summary>
internal static class PublishedPackages
{
    /// <summary>
    /// The packages of the runtimes together, or of all that were restored if none of these was. If the project targets several frameworks,
    /// of which any may be published, only the packages that all of them have are certain.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="runtimes">The identifiers of the runtimes that are published for; none if the project does not say.</param>
    /// <param name="isSelfContained">Whether the runtime is published as well.</param>
    /// <param name="isOfFramework">Whether the files of a library are already in a shared framework, so that they are not published.</param>
    public static IReadOnlyList<PublishedPackage> Of(RestoredProject project, IReadOnlyCollection<string> runtimes, bool isSelfContained, Func<RestoredTarget, RestoredLibrary, bool> isOfFramework)
    {
        var inFrameworks = project.Targets
            .GroupBy(target => target.Framework, StringComparer.Ordinal)
            .Select(same => Choose([.. same], runtimes).SelectMany(target => Walk(target).Where(package => IsPublished(package, target, isOfFramework)).Concat(isSelfContained ? RuntimeOf(target) : [])).ToList())
            .ToList();
        return inFrameworks.Count == 0 ? [] :
        [
            .. inFrameworks[0]
                .Where(package => inFrameworks.TrueForAll(others => others.Exists(other => KeyOf(other) == KeyOf(package))))
                .GroupBy(KeyOf)
                .Select(same => same.First()),
        ];
    }

    private static IEnumerable<RestoredTarget> Choose(IReadOnlyList<RestoredTarget> targets, IReadOnlyCollection<string> runtimes)
    {
        var named = targets.Where(target => runtimes.Contains(target.Runtime, StringComparer.Ordinal)).ToList();
        var ofRuntimes = targets.Where(target => target.Runtime.Length > 0).ToList();
        return named.Count > 0 ? named : ofRuntimes.Count > 0 ? ofRuntimes : targets;
    }

    private static bool IsPublished(PublishedPackage package, RestoredTarget target, Func<RestoredTarget, RestoredLibrary, bool> isOfFramework) =>
        package.Library is { ProjectFile: null, Files.Count: > 0 } && !isOfFramework(target, package.Library);

    private static IEnumerable<PublishedPackage> RuntimeOf(RestoredTarget target) => target.RuntimePacks.Select(pack => new PublishedPackage(pack, [pack]));

    private static (string Name, string Version) KeyOf(PublishedPackage package) => (package.Library.Name.ToLowerInvariant(), package.Library.Version);

    private static IEnumerable<PublishedPackage> Walk(RestoredTarget target)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Queue<(string Name, IReadOnlyList<RestoredLibrary> Path)>(target.References.Select(name => (name, (IReadOnlyList<RestoredLibrary>)[])));
        while (next.Count > 0)
        {
            var (name, path) = next.Dequeue();
            if (!target.Libraries.TryGetValue(name, out var library) || !reached.Add(name))
            {
                continue;
            }

            var package = new PublishedPackage(library, [.. path, library]);
            yield return package;
            foreach (var dependency in library.Dependencies)
            {
                next.Enqueue((dependency, package.Path));
            }
        }
    }
}
