namespace KubeGuard.Benchmarks;

/// <summary>A folder of generated manifests, with times old enough to be trusted without reading the files.</summary>
internal sealed class ManifestFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubeguard-benchmark-").FullName;

    public ManifestFolder(int files)
    {
        Files = [.. Enumerable.Range(0, files).Select(number => Path.Combine(_folder, $"service-{number}.yaml"))];
        for (var number = 0; number < files; number++)
        {
            File.WriteAllText(Files[number], GeneratedSources.Manifest(number));
            File.SetLastWriteTimeUtc(Files[number], DateTime.UtcNow.AddHours(-1));
        }
    }

    public string[] Files { get; }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
