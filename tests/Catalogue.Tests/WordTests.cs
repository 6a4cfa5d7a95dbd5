using System.Text.RegularExpressions;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The project speaks the language of its field: rules analyze, findings are reported and fixed.</summary>
public sealed class WordTests
{
    private static readonly string[] _roots =
        [".github", "docs", "samples", "src", "tests", "CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"];

    private static readonly HashSet<string> _extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".csproj", ".globalconfig", ".md", ".mjs", ".props", ".svg", ".targets", ".tsv", ".txt", ".yaml", ".yml",
    };

    /// <summary>The stems are put together here, so that this file does not contain them.</summary>
    private static readonly string _stems = string.Join('|', "jud" + "g", "men" + "d(s|ed|ing)?(?![a-z])", "mista" + "k", "misto" + "ok", "who" + "ever");

    /// <summary>At the start of a word, or inside a name in Pascal case.</summary>
    private static readonly Regex _word = new($"(?<![a-z])(?i:{_stems})|(?<=[a-z])(?=[A-Z])(?i:{_stems})", RegexOptions.CultureInvariant);

    /// <summary>A summary is a noun phrase or starts with a verb.</summary>
    private static readonly Regex _questionAsSummary = new(@"<summary>\s*(?:///\s*)?(?:What|Who|Whether)\b", RegexOptions.CultureInvariant);

    public static IEnumerable<TheoryDataRow<string>> Roots() => _roots.Select(root => new TheoryDataRow<string>(root));

    [Theory]
    [MemberData(nameof(Roots))]
    public void Text_uses_the_words_of_the_field(string root)
    {
        var files = FilesOf(Repository.PathOf(root)).ToList();

        Assert.NotEmpty(files);
        var occurrences = files.SelectMany(Occurrences).ToList();
        Assert.True(occurrences.Count == 0, "CONTRIBUTING.md says which words to use instead:\n" + string.Join('\n', occurrences));
    }

    [Fact]
    public void Summaries_are_noun_phrases_or_start_with_a_verb()
    {
        var files = new[] { "src", "tests" }.SelectMany(root => FilesOf(Repository.PathOf(root))).Where(file => Path.GetExtension(file) == ".cs");

        Assert.Empty(files.Where(file => _questionAsSummary.IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Theory]
    [InlineData("/// <summary>Wh", "at is left.</summary>")]
    [InlineData("/// <summary>\n    /// Whe", "ther it is so.")]
    [InlineData("/// <summary>\r\n/// Wh", "o calls it.")]
    public void Question_as_a_summary_is_recognized(string start, string end) => Assert.Matches(_questionAsSummary, start + end);

    [Theory]
    [InlineData("/// <summary>Determines whether it is so.</summary>")]
    [InlineData("/// <summary>Whatever.</summary>")]
    public void Other_summary_is_not(string summary) => Assert.DoesNotMatch(_questionAsSummary, summary);

    [Theory]
    [InlineData("Jud", "ges the manifests")]
    [InlineData("An_object_is_jud", "ged_once")]
    [InlineData("var x = ObjectJud", "gement.Of(y);")]
    [InlineData("Until it is men", "ded")]
    [InlineData("canMen", "d")]
    [InlineData("the same Mista", "ke")]
    [InlineData("for who", "ever calls")]
    public void Private_word_is_recognized(string start, string end) => Assert.Matches(_word, start + end);

    [Theory]
    [InlineData("app.kubernetes.io/recommended")]
    [InlineData("an amendment that commends, and a tremendous one")]
    [InlineData("AmendsNothing")]
    [InlineData("Mendel, who ever it was")]
    public void Word_that_only_contains_a_stem_is_not(string text) => Assert.DoesNotMatch(_word, text);

    private static IEnumerable<string> FilesOf(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path).Where(file => _extensions.Contains(Path.GetExtension(file)))
            .Concat(Directory.EnumerateDirectories(path).Where(IsSource).SelectMany(FilesOf));

    private static bool IsSource(string folder) =>
        Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules" or "TestResults" or "BenchmarkDotNet.Artifacts");

    private static IEnumerable<string> Occurrences(string file) => File.ReadLines(file).Index()
        .Where(line => _word.IsMatch(line.Item))
        .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line.Index + 1}): {line.Item.Trim()}");
}
