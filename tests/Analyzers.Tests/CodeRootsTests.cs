using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeGuard.CSharp.Gates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The code of a member is found by syntax, and is all the code for which the compiler creates operations.</summary>
public sealed class CodeRootsTests
{
    [Theory]
    [InlineData("class A { void M() { } int N() => 1; static int O(int a = 1) { int L() => a; return L(); } }")]
    [InlineData("class A { A() : this(1) { } A(int a) => _ = a; static A() { } ~A() { } }")]
    [InlineData("class A { int _a = 1, _b, _c = 3; static readonly int _d = 4; const int E = 5; event System.Action F = () => { }, G; }")]
    [InlineData("class A { int B { get; set; } = 1; int C => 2; int D { get => 3; set { } } int E { get { return 4; } init { } } int this[int i] => i; int this[string s] { get => 1; set { } } }")]
    [InlineData("class A { event System.Action B { add { } remove { } } event System.Action C { add => _ = value; remove => _ = value; } }")]
    [InlineData("class A { public static A operator +(A a, A b) => a; public static implicit operator int(A a) { return 1; } }")]
    [InlineData("class A(int a) { int B => a; } class C(int c) : A(c + 1) { } struct S(int s) { int T = s; }")]
    [InlineData("record A(int B) { int C { get; } = B; } record D(int E) : A(E + 1) { void M() { } } record struct F(int G);")]
    [InlineData("interface I { int A() => 1; int B { get => 2; } static int C = 3; }")]
    [InlineData("[System.Obsolete(\"a\")] class A { [System.Obsolete(\"b\")] void M([System.ComponentModel.DefaultValue(1)] int a = 1) { } }")]
    [InlineData("partial class A { partial void M(); int B = 1; } partial class A { partial void M() { } int C = 2; }")]
    [InlineData("class A { void M() { System.Func<int, int> f = x => { return x; }; delegate { }.ToString(); } }")]
    [InlineData("class A { A() { } => 1; int M() { } => 1; int C { get; } => }")]
    public Task Types(string source) => VerifyAsync(source, OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public Task Top_level_statements() => VerifyAsync("var a = 1; int F() => a; F(); class A { int B = 1; }", OutputKind.ConsoleApplication);

    private static async Task VerifyAsync(string source, OutputKind kind)
    {
        var comparer = new Comparer();
        var compilation = AnalyzerRun.WithKubernetesClient
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken));
        await compilation.WithOptions(compilation.Options.WithOutputKind(kind)).WithAnalyzers([comparer]).GetAnalysisResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(comparer.OfCompiler.Order(), comparer.OfSyntax.Order());
    }

    /// <summary>Collects the code that operation block actions receive, and the code that is found by syntax.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is never packaged.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Comparer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor _descriptor = new("NONE", "None", "None", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public ConcurrentQueue<string> OfCompiler { get; } = new();

        public ConcurrentQueue<string> OfSyntax { get; } = new();

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [_descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.RegisterOperationBlockAction(block =>
            {
                // Attribute arguments and the defaults of parameters are constant.
                foreach (var operation in block.OperationBlocks.Where(operation => operation.Kind is not (OperationKind.Attribute or OperationKind.ParameterInitializer or OperationKind.None)))
                {
                    OfCompiler.Enqueue(NameOf(block.OwningSymbol, operation));
                }
            });
            context.RegisterCodeBlockAction(block =>
            {
                foreach (var root in CodeRoots.Of(block.CodeBlock, block.OwningSymbol))
                {
                    OfSyntax.Enqueue(NameOf(block.OwningSymbol, block.SemanticModel.GetOperation(root, block.CancellationToken)));
                }
            });
        }

        private static string NameOf(ISymbol owner, IOperation? operation) => $"{owner.ToDisplayString()} {operation?.Kind} {operation?.Syntax}";
    }
}
