using KubeGuard.CSharp;
using KubeGuard.CSharp.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.Pictures;

/// <summary>A method of a sample as an editor shows it: squiggles, a diagnostic and its light bulb.</summary>
internal static class EditorPicture
{
    private const string Sample = "LogCollector.cs";
    private const string Method = "Collector";
    private const string ChosenRule = "KUBE1005";
    private const int Columns = 104;
    private const int Gutter = 5;

    /// <summary>Analyzes the sample and draws it.</summary>
    public static async Task<string> DrawAsync()
    {
        var document = OpenSample();
        var diagnostics = await AnalyzeAsync(document.Project);
        var text = await document.GetTextAsync();
        var lines = await LinesOfMethodAsync(document, text);
        var here = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath).ToList();
        var chosen = here.First(diagnostic => diagnostic.Id == ChosenRule);
        var titles = await TitlesOfFixesAsync(document, chosen);
        var message = TextLayout.Wrap($"{chosen.Id}: {chosen.GetMessage()}", Columns - 30).ToList();

        // Below the chosen line is the editor's popup: the message, then the fixes.
        var chosenLine = text.Lines.GetLineFromPosition(chosen.Location.SourceSpan.Start).LineNumber - lines[0].LineNumber;
        var popup = message.Count + titles.Count;
        var canvas = new SvgCanvas(Columns, Math.Max(lines.Count, chosenLine + popup + 3), "An editor with KubeGuard's diagnostics in C# and the quick fixes of one of them");
        await WriteCodeAsync(canvas, document, text, lines);
        foreach (var diagnostic in here.OrderBy(diagnostic => diagnostic.Severity))
        {
            Underline(canvas, text, lines, diagnostic.Location.SourceSpan, diagnostic.Severity);
        }

        canvas.LightBulb(chosenLine, Gutter);
        WritePopup(canvas, chosenLine + 1, message, titles);
        return canvas.ToString();
    }

    private static Document OpenSample()
    {
        var workspace = new AdhocWorkspace();
        var project = workspace
            .AddProject("InsecureOperator", LanguageNames.CSharp)
            .WithMetadataReferences(TestReferences.All)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .AddDocument("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;")
            .Project;
        foreach (var file in Directory.GetFiles(Repository.PathOf("samples", "InsecureOperator"), "*.cs").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            project = project.AddDocument(name, SourceText.From(File.ReadAllText(file).ReplaceLineEndings("\n")), filePath: name).Project;
        }

        return project.Documents.Single(document => document.Name == Sample);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync() ?? throw new InvalidOperationException("The sample cannot be compiled.");
        var options = new AnalyzerOptions([], new TestOptions(key => key == "build_property.KubeGuardEnabled" ? "true" : null));
        var diagnostics = await compilation.WithAnalyzers([new KubernetesObjectAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    private static async Task<IReadOnlyList<TextLine>> LinesOfMethodAsync(Document document, SourceText text)
    {
        var root = await document.GetSyntaxRootAsync();
        var method = root!.DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == Method);
        var (first, last) = (text.Lines.IndexOf(method.SpanStart), text.Lines.IndexOf(method.Span.End));
        return [.. text.Lines.Skip(first).Take(last - first + 1)];
    }

    private static async Task<IReadOnlyList<string>> TitlesOfFixesAsync(Document document, Diagnostic diagnostic)
    {
        var titles = new List<string>();
        await new KubernetesObjectCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => titles.Add(action.Title), CancellationToken.None));
        return titles;
    }

    private static async Task WriteCodeAsync(SvgCanvas canvas, Document document, SourceText text, IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Write(i, 0, $"{lines[i].LineNumber + 1,3}", EditorColors.LineNumber);
            foreach (var word in await Classifier.GetClassifiedSpansAsync(document, lines[i].Span))
            {
                if (!ClassificationTypeNames.AdditiveTypeNames.Contains(word.ClassificationType))
                {
                    canvas.Write(i, ColumnOf(lines[i], word.TextSpan.Start), text.ToString(word.TextSpan), EditorColors.Of(word.ClassificationType));
                }
            }
        }
    }

    private static void Underline(SvgCanvas canvas, SourceText text, IReadOnlyList<TextLine> lines, TextSpan span, DiagnosticSeverity severity)
    {
        var line = text.Lines.IndexOf(span.Start) - lines[0].LineNumber;
        if (line >= 0 && line < lines.Count)
        {
            var length = Math.Min(span.End, lines[line].End) - span.Start;
            canvas.Squiggle(line, ColumnOf(lines[line], span.Start), Math.Max(length, 1), severity == DiagnosticSeverity.Error ? EditorColors.Error : EditorColors.Warning);
        }
    }

    private static void WritePopup(SvgCanvas canvas, int line, IReadOnlyList<string> message, IReadOnlyList<string> titles)
    {
        const int Left = Gutter + 6;
        canvas.Box(line, Left, Columns - 24, message.Count + 0.1, EditorColors.Popup, EditorColors.Border);
        for (var i = 0; i < message.Count; i++)
        {
            canvas.Write(line + i, Left + 1, message[i], EditorColors.Text);
        }

        line += message.Count + 1;
        var width = titles.Max(title => title.Length) + 4;
        canvas.Box(line - 0.3, Left, width, titles.Count + 0.5, EditorColors.Popup, EditorColors.Border);
        canvas.Box(line - 0.1, Left + 0.5, width - 1, 1, EditorColors.Selection, EditorColors.Selection);
        for (var i = 0; i < titles.Count; i++)
        {
            canvas.Write(line + i, Left + 2, titles[i], EditorColors.Text);
        }
    }

    private static int ColumnOf(TextLine line, int position) => Gutter + 2 + position - line.Start - 4;
}
