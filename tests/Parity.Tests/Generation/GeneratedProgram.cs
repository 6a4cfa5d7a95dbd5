using System.Runtime.Loader;
using KubeGuard.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>Some objects in one compilation, a file each.</summary>
internal sealed class GeneratedProgram
{
    private static readonly SyntaxTree _unseen = CSharpSyntaxTree.ParseText("""
        internal static class Unseen
        {
            internal static string Text => System.Environment.MachineName;
        }
        """);

    // Shared, so that the references are read once.
    private static readonly CSharpCompilation _unseenOnly = CSharpCompilation.Create("Generated", [_unseen], TestReferences.All, CSharpFrontEnd.Options);

    private readonly Dictionary<SyntaxTree, (CorpusObject Object, GeneratedClass Class)> _classes = [];
    private readonly CSharpCompilation _compilation;

    private GeneratedProgram(IReadOnlyList<CorpusObject> objects, Func<CodeStyle> style)
    {
        for (var i = 0; i < objects.Count; i++)
        {
            var written = style().Write(ClassName(i), objects[i].Typed.Code);
            _classes.Add(CSharpSyntaxTree.ParseText(written.Source), (objects[i], written));
        }

        Objects = objects;
        _compilation = _unseenOnly.AddSyntaxTrees(_classes.Keys);
    }

    /// <summary>The objects.</summary>
    public IReadOnlyList<CorpusObject> Objects { get; }

    /// <summary>Writes objects as programs that are small enough to be compiled one by one.</summary>
    public static IEnumerable<GeneratedProgram> Write(IEnumerable<CorpusObject> objects, Func<CodeStyle> style) =>
        objects.Chunk(200).Select(chunk => new GeneratedProgram(chunk, style));

    /// <summary>The findings of the analyzer in each object.</summary>
    public async Task<IReadOnlyDictionary<CorpusObject, SortedSet<string>>> FindAsync(CancellationToken cancellationToken)
    {
        var diagnostics = await _compilation
            .WithAnalyzers([new KubernetesObjectAnalyzer()], new AnalyzerOptions([], new TestOptions(Settings.ValueOf)))
            .GetAllDiagnosticsAsync(cancellationToken);
        Assert.Empty(diagnostics.Where(diagnostic => !diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal) && diagnostic.Severity == DiagnosticSeverity.Error));

        var findings = Objects.ToDictionary(found => found, _ => new SortedSet<string>());
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("KUBE", StringComparison.Ordinal)))
        {
            var (found, written) = _classes[diagnostic.Location.SourceTree!];
            findings[found].Add($"{diagnostic.Id} {WholePath(diagnostic, written)}");
        }

        return findings;
    }

    /// <summary>Runs the program.</summary>
    /// <returns>The objects that it creates, in the order of <see cref="Objects"/>.</returns>
    public IEnumerable<object> Run()
    {
        using var image = new MemoryStream();
        var result = _compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("Generated", isCollectible: true);
        var assembly = context.LoadFromStream(image);
        List<object> made = [.. Objects.Select((_, index) => assembly.GetType(ClassName(index))!.GetMethod(CodeStyle.Entry)!.Invoke(null, null)!)];
        context.Unload();
        return made;
    }

    // The object of a method is analyzed there with paths from its own root.
    private static string WholePath(Diagnostic diagnostic, GeneratedClass written)
    {
        var method = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        var place = written.Places[method.Identifier.Text];
        var path = diagnostic.Properties["kubeguard.path"]!;
        return place.Length == 0 || path.Length == 0 || path[0] == '[' ? place + path : $"{place}.{path}";
    }

    private static string ClassName(int index) => $"Object{index}";
}
