using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>
/// Unusual texts are read as kubectl reads them: the same texts are rejected, and the others give the same data. The
/// results of kubectl are in <c>snippets.json</c>, and are compared with kubectl itself if it is installed.
/// </summary>
public sealed class KubectlSnippetTests
{
    public static TheoryData<string> Names => [.. Snippet.All.Select(snippet => snippet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_read_as_kubectl_reads_it(string name)
    {
        var snippet = Snippet.All.Single(item => item.Name == name);
        var stream = YamlStreamReader.Read("test.yaml", snippet.Text);

        Assert.Equal(snippet.Difference is null, IsAsRecorded(snippet, stream));
        Assert.All(stream.Errors, error => YamlFuzzTests.AssertLiesIn(snippet.Text, error.Location));
    }

    [Fact]
    public void Nothing_that_kubectl_reads_is_an_error() => Assert.All(
        Snippet.All.Where(snippet => snippet.IsAccepted),
        snippet => Assert.DoesNotContain(YamlStreamReader.Read("test.yaml", snippet.Text).Errors, error => !error.IsLimit));

    [Fact]
    public void Reasons_are_sentences_of_our_own() => Assert.All(
        Snippet.All.SelectMany(snippet => YamlStreamReader.Read("test.yaml", snippet.Text).Errors),
        error =>
        {
            Assert.Matches("^(?:(?:[A-Z']|kubectl )[^\\n]+)[^.\\n]$", error.Message);
            Assert.DoesNotMatch("(?i)while (?:parsing|scanning)|expected <|exception|current state|token|not understood", error.Message);
        });

    [Fact]
    public void The_record_is_what_kubectl_says()
    {
        Assert.SkipUnless(HasKubectl(), "kubectl is not installed.");
        var folder = Directory.CreateTempSubdirectory("kubeguard-snippets-").FullName;
        try
        {
            var accepted = Write(Path.Combine(folder, "accepted"), Snippet.All.Where(snippet => snippet.IsAccepted));
            var refused = Write(Path.Combine(folder, "refused"), Snippet.All.Where(snippet => !snippet.IsAccepted));

            var (data, _) = Label(accepted);
            var (_, errors) = Label(refused);

            Assert.Equal(
                Snippet.All.Where(snippet => snippet.IsAccepted).SelectMany(snippet => snippet.Data).Select(Canonical),
                ValuesIn(data).Select(WithoutLabel).Select(Canonical));
            Assert.All(Directory.GetFiles(refused), path => Assert.Contains(Path.GetFileName(path), errors, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsAsRecorded(Snippet snippet, YamlStream stream)
    {
        if (stream.Errors.Count > 0 || !snippet.IsAccepted)
        {
            return stream.Errors.Any(error => !error.IsLimit) && !snippet.IsAccepted;
        }

        var documents = stream.Documents.Select(document => document.Root).Where(root => root is not ScalarNode { Kind: ScalarKind.Null });
        return documents.Select(ToJson).Select(Canonical).SequenceEqual(snippet.Data.Select(Canonical));
    }

    private static JsonNode? ToJson(ManifestNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(same => KeyValuePair.Create(same.Key, ToJson(same.Last().Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode { Kind: ScalarKind.Boolean } scalar => scalar.Text.Prefix == "true",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar when double.TryParse(scalar.Text.Prefix, out var number) => number,
        ScalarNode { Text.IsComplete: true } scalar => scalar.Text.Prefix,
        _ => "unknown",
    };

    // One spelling of a number, and keys in one order.
    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject mapping => $"{{{string.Join(",", mapping.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => JsonSerializer.Serialize(entry.Key) + ":" + Canonical(entry.Value)))}}}",
        JsonArray sequence => $"[{string.Join(",", sequence.Select(Canonical))}]",
        _ when node.GetValueKind() == JsonValueKind.Number => node.Deserialize<double>().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    private static string Write(string folder, IEnumerable<Snippet> snippets)
    {
        Directory.CreateDirectory(folder);
        foreach (var (index, snippet) in snippets.Index())
        {
            File.WriteAllText(Path.Combine(folder, $"{index:d3}.yaml"), snippet.Text);
        }

        return folder;
    }

    private static bool HasKubectl() => Environment.GetEnvironmentVariable("PATH")!
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "kubectl.exe" : "kubectl")));

    private static (string Output, string Errors) Label(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("kubectl", ["label", "--local", "-f", folder, "x=y", "-o", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        return (output, errors.GetAwaiter().GetResult());
    }

    private static IEnumerable<JsonNode?> ValuesIn(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n}\n", start, StringComparison.Ordinal) + 3;
            yield return JsonNode.Parse(text[start..end]);
            start = end;
        }
    }

    private static JsonNode? WithoutLabel(JsonNode? value)
    {
        if (value?["metadata"] is JsonObject metadata && metadata["labels"] is JsonObject labels && labels.Remove("x") && labels.Count == 0)
        {
            metadata.Remove("labels");
        }

        return value;
    }
}
