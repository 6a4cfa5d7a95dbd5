using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>
/// Compiles with analyzers as the compiler does in a build: their driver receives each declaration while the assembly is emitted. The
/// public <see cref="CompilationWithAnalyzers"/> would bind all code once more for itself, as soon as one analyzer asks for anything.
/// </summary>
internal static class CompilerRun
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>The options that the package's files pass to the compiler.</summary>
    public static AnalyzerOptions Options { get; } = new([], new TestOptions(_ => null));

    private static readonly Type _driver = InternalType("AnalyzerDriver");

    private static readonly MethodInfo _create = _driver.GetMethods(Members)
        .Single(method => method.Name == "CreateAndAttachToCompilation" && method.GetParameters().Any(parameter => parameter.Name == "addExceptionDiagnostic"));

    private static readonly MethodInfo _getDiagnostics = _driver.GetMethod("GetDiagnosticsAsync", Members)!;

    /// <summary>Compiles, and returns what the analyzers report.</summary>
    public static ImmutableArray<Diagnostic> Compile(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var arguments = _create.GetParameters().Select(parameter => ArgumentOf(parameter, compilation, analyzers)).ToArray();
        using var driver = (IDisposable)_create.Invoke(null, arguments)!;
        var watched = arguments.OfType<Compilation>().Single(other => other != compilation);
        watched.GetDeclarationDiagnostics();
        if (!watched.Emit(Stream.Null).Success)
        {
            throw new InvalidOperationException("The generated sources do not compile.");
        }

        return ((Task<ImmutableArray<Diagnostic>>)_getDiagnostics.Invoke(driver, [watched, CancellationToken.None])!).GetAwaiter().GetResult();
    }

    private static object? ArgumentOf(ParameterInfo parameter, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => parameter.Name switch
    {
        "compilation" => compilation,
        "analyzers" => analyzers,
        "options" => Options,
        "analyzerManager" => Activator.CreateInstance(InternalType("AnalyzerManager"), Members, null, [analyzers], null),
        "addExceptionDiagnostic" => (Action<Diagnostic>)(failure => throw new InvalidOperationException(failure.ToString())),
        _ when parameter.ParameterType.IsValueType => Activator.CreateInstance(parameter.ParameterType),
        _ => null,
    };

    private static Type InternalType(string name) => typeof(Compilation).Assembly.GetType("Microsoft.CodeAnalysis.Diagnostics." + name, throwOnError: true)!;
}
