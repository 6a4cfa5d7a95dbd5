using System.IO.Compression;

namespace KubeGuard.Catalogue.Tests;

/// <summary>
/// A committed file, or a block of one, that is generated from the catalog. A test fails if it is stale; with the
/// environment variable KUBEGUARD_UPDATE=1 the same test updates it.
/// </summary>
internal static class GeneratedFile
{
    private const string UpdateVariable = "KUBEGUARD_UPDATE";

    /// <summary>Verifies a file that is generated as a whole.</summary>
    public static void Verify(string path, string expected)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        var actual = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(actual == expected, $"{path} is stale. Run the tests with {UpdateVariable}=1 and commit it.\n{FirstDifference(expected, actual)}");
    }

    /// <summary>
    /// Verifies the lines of a file between <c>&lt;!-- name:begin --&gt;</c> and
    /// <c>&lt;!-- name:end --&gt;</c>; the rest is written by people.
    /// </summary>
    public static void VerifyBlock(string path, string name, string expected)
    {
        var text = File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");
        var begin = $"<!-- {name}:begin -->\n";
        var start = text.IndexOf(begin, StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- {name}:end -->", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{path} has no block '{name}'.");
        Verify(path, text[..(start + begin.Length)] + expected + text[end..]);
    }

    /// <summary>Verifies a compressed file by its content, since the same content is not compressed alike everywhere.</summary>
    public static void VerifyPacked(string path, byte[] expected)
    {
        var file = Repository.PathOf(path);
        var isUpToDate = File.Exists(file) && Inflate(file).AsSpan().SequenceEqual(expected);
        if (!isUpToDate && Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            using var stream = new DeflateStream(File.Create(file), CompressionLevel.SmallestSize);
            stream.Write(expected);
            return;
        }

        Assert.True(isUpToDate, $"{path} is stale. Run the tests with {UpdateVariable}=1 and commit it.");
    }

    private static byte[] Inflate(string file)
    {
        using var stream = new DeflateStream(File.OpenRead(file), CompressionMode.Decompress);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string FirstDifference(string expected, string actual)
    {
        var pairs = expected.Split('\n').Zip(actual.Split('\n').Concat(Enumerable.Repeat("", int.MaxValue / 2)));
        var (line, found) = pairs.FirstOrDefault(pair => pair.First != pair.Second);
        return $"Expected: {line}\nFound:    {found}";
    }
}
