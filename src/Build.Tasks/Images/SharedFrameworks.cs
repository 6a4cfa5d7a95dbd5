using System.Globalization;
using System.Xml;
using KubeGuard.Components.Restores;

namespace KubeGuard.Build.Images;

/// <summary>
/// The assemblies of shared frameworks. A package that only has assemblies of the same names is not published unless its version is higher: the SDK
/// takes those of the framework (https://learn.microsoft.com/dotnet/core/compatibility/sdk/10.0/prune-packagereference).
/// </summary>
/// <param name="folders">The folders that may have the reference assemblies of frameworks: that of the SDK, and those of packages.</param>
internal sealed class SharedFrameworks(IReadOnlyList<string> folders)
{
    private readonly Dictionary<(string Name, string Framework), HashSet<string>> _files = [];

    /// <summary>Indicates whether a framework that the project uses has all files of a library, in the same or a higher major version.</summary>
    public bool Have(RestoredTarget target, RestoredLibrary library)
    {
        var major = MajorOf(target.Framework.StartsWith("net", StringComparison.Ordinal) ? target.Framework.Substring("net".Length) : "");
        return MajorOf(library.Version) <= major && library.Files.All(file => target.SharedFrameworks.Any(name => FilesOf(name, target.Framework).Contains(file)));
    }

    private HashSet<string> FilesOf(string name, string framework)
    {
        if (!_files.TryGetValue((name, framework), out var files))
        {
            files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            files.UnionWith(folders.Select(folder => NewestIn(folder, name, framework)).OfType<string>().SelectMany(ReadList));
            _files.Add((name, framework), files);
        }

        return files;
    }

    // "net8.0" has its assemblies in Microsoft.NETCore.App.Ref/8.0.31; packages have folders in lower case.
    private static string? NewestIn(string folder, string name, string framework)
    {
        var pack = new[] { $"{name}.Ref", $"{name.ToLowerInvariant()}.ref" }.Select(part => Path.Combine(folder, part)).FirstOrDefault(Directory.Exists);
        var version = framework.Split('-')[0].Substring("net".Length);
        return pack is null ? null : Directory.GetDirectories(pack, version + ".*")
            .OrderByDescending(path => path.Length).ThenByDescending(path => path, StringComparer.Ordinal)
            .Select(path => Path.Combine(path, "data", "FrameworkList.xml"))
            .FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> ReadList(string path)
    {
        var files = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(TextFile.Read(path)));
            while (reader.ReadToFollowing("File"))
            {
                files.Add(Path.GetFileName(reader.GetAttribute("Path") ?? ""));
            }
        }
        catch (Exception exception) when (exception is XmlException || FileFailure.IsExpected(exception))
        {
            // The compiler cannot use such a framework either.
        }

        return files;
    }

    private static int MajorOf(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
