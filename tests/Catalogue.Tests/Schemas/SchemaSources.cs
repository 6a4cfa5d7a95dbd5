using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>
/// The OpenAPI definitions of each minor version of Kubernetes, reduced to structure, from the schema folder of the public repository
/// <c>cdk8s-team/cdk8s</c> at commit 71f8cba7ecc8. Version 1.37 is derived; see <c>sources.tsv</c>.
/// </summary>
internal static class SchemaSources
{
    /// <summary>The folder beside the repository that has them.</summary>
    public static string Folder { get; } = Repository.PathOf("..", "shared", "data", "kubernetes-schemas");

    /// <summary>The minor versions, the oldest first.</summary>
    public static IReadOnlyList<int> Versions { get; } = [.. Enumerable.Range(14, 24)];

    /// <summary>The definitions of a version, by their names.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Read(int minor)
    {
        using var stream = Open(minor);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(definition => definition.Name, definition => definition.Value.Clone());
    }

    /// <summary>The lines of <c>sources.tsv</c>: each version and the hash of its definitions.</summary>
    public static string Pins()
    {
        var text = new StringBuilder("# The SHA-256 of the definitions of each version, without compression; see SchemaSources.cs.\n");
        foreach (var minor in Versions)
        {
            using var stream = Open(minor);
            text.Append(CultureInfo.InvariantCulture, $"1.{minor}\t{Convert.ToHexStringLower(SHA256.HashData(stream))}\n");
        }

        return text.ToString();
    }

    private static GZipStream Open(int minor) =>
        new(File.OpenRead(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"v1.{minor}.0.json.gz"))), CompressionMode.Decompress);
}
