namespace KubeGuard.Build.Configuration;

/// <summary>Reads each configuration file once, and remembers those that cannot be read.</summary>
internal sealed class ConfigurationReader
{
    private readonly SortedDictionary<string, ConfigurationFile?> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>The files read so far, by path.</summary>
    public IEnumerable<ConfigurationFile> Files => _files.Values.OfType<ConfigurationFile>();

    /// <summary>The files that could not be read, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <summary>Reads a file that the project names.</summary>
    public ConfigurationFile? Read(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            try
            {
                file = ConfigurationFile.Parse(path, TextFile.Read(path));
            }
            catch (Exception exception) when (FileFailure.IsExpected(exception))
            {
                _failures.Add(path, FileFailure.Describe(exception));
            }

            _files.Add(path, file);
        }

        return file;
    }

    /// <summary>Reads a file if there is one.</summary>
    public ConfigurationFile? ReadIfExists(string path) => File.Exists(path) ? Read(path) : null;
}
