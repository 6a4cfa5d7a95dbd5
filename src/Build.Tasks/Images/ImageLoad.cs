using KubeGuard.Components;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.Exploits;
using KubeGuard.Components.Restores;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Scans;
using KubeGuard.Components.Vex;

namespace KubeGuard.Build.Images;

/// <summary>The documents about images after they were read.</summary>
internal sealed class ImageLoad
{
    private readonly List<(string File, DocumentProblem Problem)> _problems = [];

    private ImageLoad(ImageInputs inputs, string? cacheFile, string projectFile, CancellationToken cancellationToken)
    {
        var exploits = ReadExploits(inputs.Databases);
        var databases = AdvisoryDatabase.Read(inputs.Databases, cacheFile, cancellationToken);
        _problems.AddRange(databases.Problems.Select(item => (item.File, item.Problem)));
        Newest = databases.Index.Newest;
        var scanner = new DocumentScanner(databases.Index);
        Own = inputs.Own is { } own ? ReadOwn(own, projectFile) : null;
        Documents = [.. inputs.Sboms.SelectMany(ReadSbom).Concat(Own is null ? [] : [Own.Document]).Select(scanner.Scan)];
        Exceptions = [.. inputs.Exceptions.Where(item => item.ProblemOn(inputs.Today) is null).Select(item => (item, new VulnerabilityException(item.Id, item.Image, item.Package)))];
        Scanner = new ImageScanner(Documents, new VexStatements(inputs.Statements.SelectMany(ReadStatements)), exploits, [.. Exceptions.Select(pair => pair.Exception)])
        {
            BaseImage = inputs.Own?.BaseImage ?? "",
            Components = new ComponentScanner(databases.Index),
        };
    }

    /// <summary>The bills of materials, looked up.</summary>
    public IReadOnlyList<DocumentScan> Documents { get; }

    /// <summary>The packages that the project itself publishes, if it publishes an image and is restored.</summary>
    public OwnPackages? Own { get; }

    /// <summary>Finds the vulnerabilities of images.</summary>
    public ImageScanner Scanner { get; }

    /// <summary>The exceptions that count, with their items.</summary>
    public IReadOnlyList<(ExceptionItem Item, VulnerabilityException Exception)> Exceptions { get; }

    /// <summary>The time of the newest record of the databases.</summary>
    public DateTimeOffset? Newest { get; }

    /// <summary>The problems of reading, with their files.</summary>
    public IReadOnlyList<(string File, DocumentProblem Problem)> Problems => _problems;

    /// <summary>Reads all documents. What is wrong with one does not stop the others.</summary>
    /// <param name="inputs">The documents.</param>
    /// <param name="cacheFile">The file for the index of databases; none if it is not kept.</param>
    /// <param name="projectFile">The absolute path of the project file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static ImageLoad Read(ImageInputs inputs, string? cacheFile, string projectFile, CancellationToken cancellationToken) => new(inputs, cacheFile, projectFile, cancellationToken);

    private IEnumerable<ImageDocument> ReadSbom(SbomItem item)
    {
        if (ReadBytes(item.Path) is not { } content)
        {
            return [];
        }

        var reading = SbomFile.Read(content);
        _problems.AddRange(reading.Problems.Select(problem => (item.Path, problem)));
        return reading.Documents.Select(document => ImageDocument.Of(item.Path, document, item.Image));
    }

    private OwnPackages? ReadOwn(OwnImage own, string projectFile)
    {
        if (!File.Exists(own.AssetsFile))
        {
            _problems.Add((projectFile, new DocumentProblem("The packages of the project's own image are not known before it is restored.")));
            return null;
        }

        return ReadBytes(own.AssetsFile) is { } content && AssetsFile.Read(content) is { } restored ? new OwnPackages(own, restored, projectFile) : null;
    }

    private IReadOnlyList<VexStatement> ReadStatements(string path)
    {
        if (ReadBytes(path) is not { } content)
        {
            return [];
        }

        var reading = VexFile.Read(content, DateTimeOffset.UtcNow);
        _problems.AddRange(reading.Problems.Select(problem => (path, problem)));
        return reading.Statements;
    }

    // The catalog of exploited vulnerabilities is a file among the databases, with a format of its own.
    private static ExploitCatalog ReadExploits(IEnumerable<string> databases)
    {
        var catalog = ExploitCatalog.Empty;
        foreach (var path in databases.Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(path)))
        {
            try
            {
                catalog = ExploitCatalog.Read(TextFile.ReadBytes(path)) is { } other ? catalog.With(other) : catalog;
            }
            catch (Exception exception) when (FileFailure.IsExpected(exception))
            {
                // The reader of advisories reports the file.
            }
        }

        return catalog;
    }

    private byte[]? ReadBytes(string path)
    {
        try
        {
            return TextFile.ReadBytes(path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            _problems.Add((path, new DocumentProblem(FileFailure.Describe(exception))));
            return null;
        }
    }
}
