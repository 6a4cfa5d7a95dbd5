using KubeGuard.Components.Scans;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes the vulnerabilities of all images into the committed lock file.</summary>
public sealed class UpdateImageLock : ImageLockTask
{
    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var seen = ImageLock.Empty;
        var count = 0;
        var uses = ReadUses(ReadImages(cancellationToken), cancellationToken);
        foreach (var image in uses)
        {
            var vulnerabilities = image.First().Content.Vulnerabilities;
            count += vulnerabilities.Count;
            seen.Add(image.Key, vulnerabilities.SelectMany(vulnerability => vulnerability.Ids));
        }

        var problems = TryWrite(LockPath, path => AtomicFile.Write(path, seen.Write())).ToList();
        Report(problems);
        if (problems.Count == 0)
        {
            Show($"{RelativePath(LockPath)} has {Counted.Of(uses.Count, "image")} with {Counted.Of(count, "finding")}.");
        }
    }
}
