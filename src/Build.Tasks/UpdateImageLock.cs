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
        var images = ReadImages(cancellationToken);
        var (rows, losses) = ReadRows(images, images, cancellationToken);
        Report(losses);
        foreach (var row in rows)
        {
            var vulnerabilities = row.Content.Vulnerabilities;
            count += vulnerabilities.Count;
            seen.Add(row.Image, vulnerabilities.SelectMany(vulnerability => vulnerability.Ids));
        }

        var problems = TryWrite(LockPath, path => AtomicFile.Write(path, seen.Write())).ToList();
        Report(problems);
        if (problems.Count == 0)
        {
            Show($"{RelativePath(LockPath)} has {Counted.Of(rows.Count, "image")} with {Counted.Of(count, "finding")}.");
        }
    }
}
