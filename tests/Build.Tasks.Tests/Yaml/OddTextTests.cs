using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>
/// Texts that other parsers reject have correct positions, comments and fixes; errors have a reason and a place.
/// </summary>
public sealed class OddTextTests : IDisposable
{
    private const string Container = """
          containers:
          - name: web
            image: mcr.microsoft.com/web:1
            securityContext:
              privileged: true
        """;

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("a: \"one\u2028  two \u0085 three\"\nb: 1\n", 2)]
    [InlineData("a: 'one\u2029two'\nb: 1\n", 2)]
    [InlineData("# one\u0085\nb: 1\n", 2)]
    [InlineData("a: |\n  one\u2028  two\nb: 1\n", 3)]
    [InlineData("a: |\n  \n  one\nb: 1\n", 4)]
    [InlineData("a: \"one\ntwo\"\nb: 1\n", 3)]
    [InlineData("a: {c: 1,\n\td: 2\n}\nb: 1\n", 4)]
    [InlineData("a: [-, c]\rb: 1\r", 2)]
    public void Lines_are_those_that_an_editor_shows(string yaml, int line)
    {
        var location = Assert.IsType<YamlLocation>(ManifestCursor.Root(Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Documents).Root)["b"].Node!.Location);

        Assert.Equal((line, 4), (location.Line, location.Column));
    }

    [Theory]
    [InlineData("note: \"one\ntwo\"")]
    [InlineData("note: |\n      \n      text")]
    [InlineData("note: \"one\u2028two\u0085three\"")]
    [InlineData("note: [-, {a: 1,\n\tb: 2\n}]")]
    public void The_rest_is_found_fixed_and_suppressed_in_its_place(string note) =>
        AssertFixed("---\n", $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    {note}\nspec:\n{Container}\n");

    [Fact]
    public void A_directive_that_kubectl_skips_does_no_harm() =>
        AssertFixed("...\n%YAML 1.2\n---\n", $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: web }}\nspec:\n{Container}\n");

    [Fact]
    public void An_alias_as_key_does_no_harm() =>
        AssertFixed("---\n", $"apiVersion: v1\nkind: Pod\nmetadata: {{ &name name: web, labels: {{ *name : web }} }}\nspec:\n{Container}\n");

    // The first of two equal documents has its finding suppressed; the second has it fixed.
    private void AssertFixed(string separator, string pod)
    {
        var suppressed = pod.Replace("privileged: true", "privileged: true # kubeguard:disable KUBE1005 -- a node agent", StringComparison.Ordinal);
        var path = _test.Write("web.yaml", $"{suppressed}{separator}{pod}");
        using var fix = new FixKubernetesManifests
        {
            BuildEngine = _test.Engine,
            Rules = "KUBE1005",
            ProjectDirectory = _test.Folder,
            ProjectFile = Path.Combine(_test.Folder, "test.csproj"),
            Manifests = [new Microsoft.Build.Utilities.TaskItem(path)],
        };

        Assert.True(fix.Execute());

        Assert.Equal($"{suppressed}{separator}{pod.Replace("true", "false")}", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("k:\n-\ta\n", "(2,2)", "A tab is not allowed here; indent with spaces")]
    [InlineData("a: 1\n---\n%YAML 1.2\n---\nb: 1\n", "(3,1)", "kubectl does not read files with a directive such as '%YAML'; remove the line")]
    [InlineData("k: a\u0007b\n", "(1,5)", "The control character U+0007 is not allowed, not even in a comment; remove it, or write it as an escape in double quotes")]
    [InlineData("k: {<<: x}\n", "(1,5)", "The value of '<<' must be a mapping, an alias of one, or a list of these")]
    [InlineData("a: 1\n---\nk: [a,\n  b\n", "(5,1)", "',' or ']' was expected here, as the '[' of line 3 is not closed")]
    [InlineData("k: \"a\n", "(1,4)", "The text in quotes is not closed; add the closing \"")]
    [InlineData("k: *a\n", "(1,4)", "The alias '*a' has no complete anchor before it")]
    [InlineData("k:\n  l: 1\n m: 2\n", "(3,2)", "A key at the column of the others of line 1 was expected here; check the indentation and the quotes above")]
    public void A_reason_says_what_is_wrong_and_where(string yaml, string place, string message)
    {
        var error = Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Errors);

        Assert.Equal((place, message), ($"({error.Location.Line},{error.Location.Column})", error.Message));
    }

    [Fact]
    public void What_only_this_parser_cannot_read_is_a_warning_and_the_other_documents_are_analyzed()
    {
        var deep = $"apiVersion: v1\nkind: Pod\nvalue: {new string('[', 300)}{new string(']', 300)}\n";
        _test.Manifest("deep.yaml", $"{deep}---\napiVersion: v1\nkind: Pod\nmetadata: {{ name: web }}\nspec:\n{Container}\n").Execute();

        Assert.Contains(_test.Engine.Warnings, warning => warning.Contains("KUBE6301: The YAML does not parse: could not be read by this parser, though kubectl may read it", StringComparison.Ordinal));
        Assert.DoesNotContain(_test.Engine.Errors, error => error.Contains("KUBE6301", StringComparison.Ordinal));
        Assert.Contains(_test.Engine.Errors, error => error.Contains("KUBE1005", StringComparison.Ordinal));
    }
}
