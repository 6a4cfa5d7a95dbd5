using KubeGuard.Build.Caching;

namespace KubeGuard.Build.Configuration;

/// <summary>Reads each configuration file once, and remembers those that cannot be read.</summary>
internal sealed class ConfigurationReader
{
    private readonly SortedDictionary<string, ConfigurationFile?> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TrackedFile> _tracked = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>The files read so far, by path.</summary>
    public IEnumerable<ConfigurationFile> Files => _files.Values.OfType<ConfigurationFile>();

    /// <summary>The files that could not be read, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <summary>The files that were read, or looked for and not found.</summary>
    internal IReadOnlyCollection<TrackedFile> Tracked => _tracked.Values;

    /// <summary>Reads a file that the project names.</summary>
    public ConfigurationFile? Read(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            try
            {
                var stamp = FileStamp.Of(path);
                var text = TextFile.Read(path);
                file = ConfigurationFile.Parse(path, text);
                _tracked[path] = new TrackedFile(path, stamp, Fingerprint.Of(text));
            }
            catch (Exception exception) when (FileFailure.IsExpected(exception))
            {
                _failures.Add(path, FileFailure.Describe(exception));
                _tracked[path] = TrackedFile.Missing(path);
            }

            _files.Add(path, file);
        }

        return file;
    }

    /// <summary>Reads a file if there is one.</summary>
    public ConfigurationFile? ReadIfExists(string path)
    {
        if (File.Exists(path))
        {
            return Read(path);
        }

        _tracked[path] = TrackedFile.Missing(path);
        return null;
    }
}
