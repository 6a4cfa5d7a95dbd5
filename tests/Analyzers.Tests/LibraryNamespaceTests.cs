using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Code in the namespace of a library: only the library's own assembly is known not to change its arguments.</summary>
public sealed class LibraryNamespaceTests
{
    private const string Harden = "container.SecurityContext = new k8s.Models.V1SecurityContext { AllowPrivilegeEscalation = false };";

    [Theory]
    [InlineData("k8s.Models")]
    [InlineData("k8s")]
    [InlineData("KubeOps.Abstractions")]
    [InlineData("Microsoft.Extensions.Logging")]
    [InlineData("System.Text.Json")]
    [InlineData("Newtonsoft.Json")]
    [InlineData("YamlDotNet.Serialization")]
    [InlineData("System.Diagnostics")]
    [InlineData("System.Threading.Tasks")]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    [InlineData("Xunit")]
    [InlineData("FluentAssertions")]
    public async Task An_extension_of_another_assembly_may_change_what_it_is_given(string space)
    {
        var library = Library("Contoso.Hardening", $"namespace {space} {{ public static class ContosoExtensions {{ public static void Harden(this k8s.Models.V1Container container) {{ {Harden} }} }} }}");

        Assert.Empty(await MissingAsync(library, $"using {space};", "container.Harden();"));
    }

    [Theory]
    [InlineData("System.Collections.Generic", "Bag")]
    [InlineData("System.Linq", "Enumerable")]
    public async Task A_static_class_of_another_assembly_with_the_name_of_one_of_the_framework(string space, string name)
    {
        var library = Library("System.Contoso", $"namespace {space} {{ public static class {name} {{ public static bool Contains(k8s.Models.V1Container container) {{ {Harden} return true; }} }} }}");

        Assert.Empty(await MissingAsync(library, $"extern alias other; using Own = other::{space}.{name};", "Own.Contains(container);"));
    }

    [Fact]
    public async Task A_collection_of_another_assembly_may_change_what_is_added_to_it()
    {
        var library = Library("Contoso.Hardening", $"namespace System.Collections.Generic {{ public class Hardened : List<k8s.Models.V1Container> {{ public new void Add(k8s.Models.V1Container container) {{ {Harden} }} }} public class Hardened<T> : List<T> where T : k8s.Models.V1Container {{ public new void Add(T container) {{ {Harden} }} }} }}");

        Assert.Empty(await MissingAsync(library, "using System.Collections.Generic;", "new Hardened().Add(container);"));
        Assert.Empty(await MissingAsync(library, "using System.Collections.Generic;", "new Hardened<V1Container>().Add(container);"));
    }

    [Fact]
    public async Task A_console_in_another_namespace_that_ends_in_System()
    {
        var library = Library("Contoso", $"namespace Contoso.System {{ public static class Console {{ public static void Write(k8s.Models.V1Container container) {{ {Harden} }} }} }}");

        Assert.Empty(await MissingAsync(library, "", "Contoso.System.Console.Write(container);"));
    }

    [Theory]
    [InlineData("KubernetesClient.Contoso")]
    [InlineData("Contoso.KubernetesClient")]
    [InlineData("System.Text.Json.Contoso")]
    [InlineData("k8s.Models")]
    public async Task An_assembly_whose_name_is_like_that_of_a_library(string assembly)
    {
        var library = Library(assembly, $"namespace k8s.Models {{ public static class ContosoExtensions {{ public static V1Container Initialize(this V1Container container) {{ {Harden} return container; }} }} }} namespace System.Text.Json {{ public static class ContosoJson {{ public static void Write(k8s.Models.V1Container container) {{ {Harden} }} }} }}");

        Assert.Empty(await MissingAsync(library, "", "container.Initialize();"));
        Assert.Empty(await MissingAsync(library, "", "System.Text.Json.ContosoJson.Write(container);"));
    }

    [Fact]
    public async Task A_project_whose_source_is_open_in_the_editor()
    {
        var library = Sources("Contoso.Hardening", $"namespace k8s.Models {{ public static class ContosoExtensions {{ public static void Harden(this V1Container container) {{ {Harden} }} }} }}").ToMetadataReference();

        Assert.Empty(await MissingAsync(library, "", "container.Harden();"));
    }

    [Theory]
    [InlineData("KubernetesClient.Core", "k8s", "k8s.Own.Send(container);")]
    [InlineData("KubernetesClient.Models", "k8s.Models", "k8s.Models.Own.Send(container);")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Own.Send(container);")]
    [InlineData("Newtonsoft.Json", "Newtonsoft.Json", "Newtonsoft.Json.Own.Send(container);")]
    [InlineData("nunit.framework", "NUnit.Framework", "NUnit.Framework.Own.Send(container);")]
    [InlineData("xunit.v3.assert", "Xunit", "Xunit.Own.Send(container);")]
    public async Task The_librarys_own_assembly_changes_nothing(string assembly, string space, string call)
    {
        var library = Library(assembly, $"namespace {space} {{ public static class Own {{ public static void Send(object value) {{ }} }} }}");

        Assert.Single(await MissingAsync(library, "", call));
    }

    [Fact]
    public Task An_extension_of_the_compilation_is_followed() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Hardened()
            {
                var container = new V1Container { Image = "a" };
                container.Harden();
                return container;
            }

            V1Container Named()
            {
                var container = new {|KUBE1102:V1Container|} { Image = "a" };
                container.Rename();
                return container;
            }
        }

        namespace k8s.Models
        {
            static class OwnExtensions
            {
                public static void Harden(this V1Container container) => container.SecurityContext = new() { AllowPrivilegeEscalation = false };

                public static void Rename(this V1Container container) => container.Name = "a";
            }
        }
        """);

    private static async Task<IEnumerable<Diagnostic>> MissingAsync(MetadataReference library, string usings, string statement)
    {
        var source = $$"""
            {{usings}}
            using k8s.Models;

            class Test
            {
                V1Container Make()
                {
                    var container = new V1Container { Image = "a" };
                    {{statement}}
                    return container;
                }
            }
            """;
        var compilation = AnalyzerRun.WithKubernetesClient.AddReferences(source.Contains("extern alias") ? library.WithAliases(["other"]) : library);
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken);
        Assert.DoesNotContain(compilation.AddSyntaxTrees(tree).GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await AnalyzerRun.Of(source).In(compilation).RunAsync();
        return diagnostics.Where(diagnostic => diagnostic.Id == "KUBE1102");
    }

    private static PortableExecutableReference Library(string name, string source)
    {
        using var image = new MemoryStream();
        var result = Sources(name, source).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Sources(string name, string source) => AnalyzerRun.WithKubernetesClient
        .WithAssemblyName(name)
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken));
}
