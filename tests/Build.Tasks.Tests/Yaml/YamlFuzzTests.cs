using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>For any text, no exception escapes and every position is in the file.</summary>
public sealed class YamlFuzzTests
{
    private const int Seed = 20261123;
    private const int EditsOfEachFile = 3;

    private const string Realistic = """
        # kubeguard:disable KUBE1005 -- reviewed
        apiVersion: apps/v1
        kind: Deployment
        metadata: &meta
          name: "api"
          labels: { app: 'api', tier: backend }
        spec:
          template:
            metadata: *meta
            spec:
              containers:
                - name: api
                  image: registry.example/api:{{ tag }}
                  args: [--config, "/etc/\u00e9", >-]
                  command:
                    - |
                      #!/bin/sh
                      exec api
                  securityContext: { <<: *meta, privileged: yes }
        ---
        %TAG ! tag:example.com,2000:
        ? complex
        : - !!str 1
          - 0x1F
        ...
        {"apiVersion": "v1", "kind": "List", "items": []}
        """;

    private static readonly string[] _snippets =
        ["{", "}", "[", "]", ":", "- ", "&a ", "*a", "!", "!!", "|", ">", "'", "\"", "#", "\t", "\n", "\r", "\0", "---\n", "...\n", "%", "@", "`", "<<: ", "😀", "\ud83d", "\uFEFF", "\u0085", "\u2028"];

    [Fact]
    public void A_realistic_file_can_be_cut_anywhere()
    {
        for (var length = 0; length <= Realistic.Length; length++)
        {
            Verify(Realistic[..length]);
        }
    }

    [Fact]
    public void A_realistic_file_can_be_edited_anywhere()
    {
        var random = new Random(Seed);
        for (var i = 0; i < TestMatrix.Count(5000, otherwise: 500); i++)
        {
            Verify(Edit(Edit(Realistic, random), random));
        }
    }

    [CorpusFact]
    public void Files_of_the_corpus_can_be_cut_and_edited_anywhere()
    {
        var random = new Random(Seed);
        var paths = Directory.EnumerateFiles(LabelledCorpus.Files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var path in TestMatrix.Sample(paths, oneOf: 20))
        {
            var text = File.ReadAllText(path);
            if (text.Length > 20_000)
            {
                continue;
            }

            Verify(text);
            for (var i = 0; i < EditsOfEachFile; i++)
            {
                Verify(text[..random.Next(text.Length + 1)]);
                Verify(Edit(text, random));
            }
        }
    }

    internal static void AssertLiesIn(string text, YamlLocation location) => AssertLiesIn(text, LinesOf(text), location);

    private static void AssertLiesIn(string text, string[] lines, YamlLocation location)
    {
        var isInside = IsIn(lines, location.Line, location.Column)
            && IsIn(lines, location.EndLine, location.EndColumn)
            && (location.EndLine, location.EndColumn).CompareTo((location.Line, location.Column)) >= 0;
        if (!isInside)
        {
            Assert.Fail($"{location}-({location.EndLine},{location.EndColumn}) is not in:\n{text}");
        }
    }

    private static string[] LinesOf(string text) => text.Replace("\r\n", "\n").Split('\n', '\r');

    private static bool IsIn(string[] lines, int line, int column) =>
        line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length + 1;

    private static void Verify(string text)
    {
        try
        {
            var stream = YamlStreamReader.Read("test.yaml", text);
            var lines = LinesOf(text);
            Assert.All(stream.Errors, error => AssertLiesIn(text, lines, error.Location));
            Assert.All(stream.Documents, document => VerifyNode(text, lines, document.Root, 0));
            CommentSuppressionReader.Read("test.yaml", text);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{exception}\nfor:\n{text}");
        }
    }

    private static void VerifyNode(string text, string[] lines, ManifestNode node, int depth)
    {
        if (node.Location is YamlLocation location)
        {
            AssertLiesIn(text, lines, location);
        }

        var children = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode sequence => sequence.Items,
            _ => [],
        };
        foreach (var child in depth < 20 ? children : [])
        {
            VerifyNode(text, lines, child, depth + 1);
        }
    }

    private static string Edit(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var removed = Math.Min(random.Next(4), text.Length - start);
        var added = random.Next(3) == 0 ? "" : _snippets[random.Next(_snippets.Length)];
        return text[..start] + added + text[(start + removed)..];
    }
}
