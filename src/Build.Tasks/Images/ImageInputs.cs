using KubeGuard.Build.Caching;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Images;

/// <summary>The documents about images that a project names. Nothing of them is read here.</summary>
internal sealed class ImageInputs
{
    private ImageInputs(
        IReadOnlyList<SbomItem> sboms, IReadOnlyList<string> databases, IReadOnlyList<string> statements, IReadOnlyList<ExceptionItem> exceptions, OwnImage? own, DateTime today)
    {
        (Sboms, Databases, Statements, Exceptions, Own, Today) = (sboms, databases, statements, exceptions, own, today);
        Fingerprint = FingerprintOf();
    }

    /// <summary>The bills of materials.</summary>
    public IReadOnlyList<SbomItem> Sboms { get; }

    /// <summary>The absolute paths of vulnerability databases: files and folders.</summary>
    public IReadOnlyList<string> Databases { get; }

    /// <summary>The absolute paths of VEX documents.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>The accepted vulnerabilities.</summary>
    public IReadOnlyList<ExceptionItem> Exceptions { get; }

    /// <summary>The image that the project itself publishes, if it publishes one.</summary>
    public OwnImage? Own { get; }

    /// <summary>The day of the build, by which exceptions expire and databases get old.</summary>
    public DateTime Today { get; }

    /// <summary>A fingerprint of the items, and of the sizes and times of their files.</summary>
    public ulong Fingerprint { get; }

    /// <summary>Takes the items of a task.</summary>
    /// <param name="sboms">The items <c>ImageSbom</c>.</param>
    /// <param name="databases">The items <c>VulnerabilityDatabase</c>.</param>
    /// <param name="statements">The items <c>VexDocument</c>.</param>
    /// <param name="exceptions">The items <c>VulnerabilityException</c>.</param>
    /// <param name="own">The image that the project itself publishes, if it publishes one.</param>
    /// <param name="today">The day of the build.</param>
    /// <param name="absolute">Makes a path absolute.</param>
    public static ImageInputs Of(
        ITaskItem[] sboms, ITaskItem[] databases, ITaskItem[] statements, ITaskItem[] exceptions, OwnImage? own, DateTime today, Func<string, string> absolute) => new(
            [.. sboms.Select(item => new SbomItem(absolute(item.ItemSpec), item.GetMetadata("Image").Trim()))],
            [.. databases.Select(item => absolute(item.ItemSpec)).Distinct(StringComparer.Ordinal)],
            [.. statements.Select(item => absolute(item.ItemSpec)).Distinct(StringComparer.Ordinal)],
            [.. exceptions.Select(ExceptionItem.Of)],
            own,
            today);

    private ulong FingerprintOf()
    {
        var fingerprint = new Fingerprint().Add((ulong)Today.Ticks);
        foreach (var item in Sboms)
        {
            AddFile(fingerprint, item.Path);
            fingerprint.Add(item.Image);
        }

        foreach (var path in Databases.Concat(Statements))
        {
            Add(fingerprint, path);
        }

        foreach (var exception in Exceptions)
        {
            fingerprint.Add(exception.Id).Add(exception.Image).Add(exception.Package).Add(exception.Until).Add(exception.Reason);
        }

        AddOwn(fingerprint);
        return fingerprint.Value;
    }

    // Findings are at the lines of references, some of which are in the projects that this one references.
    private void AddOwn(Fingerprint fingerprint)
    {
        if (Own is null)
        {
            return;
        }

        fingerprint.Add(Own.BaseImage);
        foreach (var text in Own.References.Concat(Own.Runtimes))
        {
            fingerprint.Add(text);
        }

        foreach (var file in Own.Items.Select(item => item.File).Concat(Own.Items.Where(item => item.Type == "ProjectReference").Select(item => item.FullPath)).Append(Own.AssetsFile).Distinct(StringComparer.Ordinal))
        {
            AddFile(fingerprint, file);
        }
    }

    private static void Add(Fingerprint fingerprint, string path)
    {
        if (!Directory.Exists(path))
        {
            AddFile(fingerprint, path);
            return;
        }

        try
        {
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
            {
                fingerprint.Add(file.FullName).Add((ulong)file.Length).Add((ulong)file.LastWriteTimeUtc.Ticks);
            }
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // The failure repeats when the folder is read, and is reported there.
            fingerprint.Add(exception.Message);
        }
    }

    private static void AddFile(Fingerprint fingerprint, string path)
    {
        var stamp = FileStamp.Of(path);
        fingerprint.Add(path).Add((ulong)(stamp?.Length ?? -1)).Add((ulong)(stamp?.LastWrite ?? -1));
    }
}
