using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// A value that a helper writes on one of its paths is a suggestion there, independently of its callers' arguments.
/// </summary>
public sealed class ValueOnOnePathTests
{
    [Theory]
    [InlineData("V1Container Build(string image) => new() { Image = image ?? [|\"contoso/ui\"|] };")]
    [InlineData("V1Container Build(string image) => new() { Image = image == null ? [|\"contoso/ui\"|] : image };")]
    [InlineData("V1Container Build(string image) { var made = new V1Container { Image = image }; if (image is null) { made.Image = [|\"contoso/ui\"|]; } return made; }")]
    [InlineData("V1Container Build(string image) => new() { Image = image switch { null => [|\"contoso/ui\"|], _ => image } };")]
    [InlineData("V1Container Build(string image) { image ??= [|\"contoso/ui\"|]; return new() { Image = image }; }")]
    [InlineData("V1Container Build(string image) { V1Container Inner() => new() { Image = image ?? [|\"contoso/ui\"|] }; return Inner(); }")]
    [InlineData("V1Container Build(string image) => Inner(image); V1Container Inner(string image) => new() { Image = image ?? [|\"contoso/ui\"|] };")]
    public async Task In_a_helper_that_is_called_with_an_argument_nobody_knows(string helper)
    {
        var (source, expected) = Marked($$"""
            using k8s.Models;

            class Test
            {
                V1Pod Make(string given) => new() { Spec = new() { Containers = [Build(given)] } };

                {{helper}}
            }
            """);

        var diagnostic = Assert.Single(await AnalyzerRun.Of(source).RunAsync(), diagnostic => diagnostic.Id == "KUBE3001");
        Assert.Equal((expected, DiagnosticSeverity.Info), (diagnostic.Location.SourceSpan.Start, diagnostic.Severity));
    }

    [Fact]
    public async Task In_a_helper_of_which_an_async_caller_gets_a_pod()
    {
        var (source, expected) = Marked("""
            using System.Threading.Tasks;
            using k8s;
            using k8s.Models;

            class Test(IKubernetes client)
            {
                public async Task Make(bool debug) => await client.CoreV1.CreateNamespacedPodAsync(await Build(debug), "default");

                static async Task<V1Pod> Build(bool debug)
                {
                    await Task.Yield();
                    return new() { Spec = new() { HostNetwork = debug ? [|true|] : null } };
                }
            }
            """);

        var diagnostic = Assert.Single(await AnalyzerRun.Of(source).RunAsync(), diagnostic => diagnostic.Id == "KUBE1002");
        Assert.Equal((expected, DiagnosticSeverity.Info), (diagnostic.Location.SourceSpan.Start, diagnostic.Severity));
    }

    [Fact]
    public async Task In_a_getter()
    {
        var (source, expected) = Marked("""
            using k8s.Models;

            class Test
            {
                private bool _debug;

                V1SecurityContext Context => new() { Privileged = _debug ? [|true|] : false };

                V1Container Make() => new() { Image = "a", SecurityContext = Context };
            }
            """);

        var diagnostic = Assert.Single(await AnalyzerRun.Of(source).RunAsync(), diagnostic => diagnostic.Id == "KUBE1005");
        Assert.Equal((expected, DiagnosticSeverity.Info), (diagnostic.Location.SourceSpan.Start, diagnostic.Severity));
    }

    [Fact]
    public async Task A_value_that_a_caller_makes_right_on_one_path_only_is_wrong_where_it_is_written()
    {
        var diagnostics = await AnalyzerRun.Of("""
            using k8s.Models;

            class Test
            {
                V1Pod Make(bool users) => new() { Spec = new() { HostUsers = users ? null : false, Containers = [new() { Image = "a", SecurityContext = Root() }] } };

                static V1SecurityContext Root() => new() { RunAsUser = 0 };
            }
            """).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1104");
    }

    [Fact]
    public async Task A_value_of_one_path_that_the_object_of_every_caller_makes_right()
    {
        var diagnostics = await AnalyzerRun.Of("""
            using k8s.Models;

            class Test
            {
                V1Pod Make(bool root) => new() { Spec = new() { HostUsers = false, Containers = [new() { Image = "a", SecurityContext = User(root) }] } };

                static V1SecurityContext User(bool root) => new() { RunAsUser = root ? 0 : 1000 };
            }
            """).RunAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1104");
    }

    [Fact]
    public async Task A_value_of_one_path_whose_rule_has_a_severity_of_the_users()
    {
        var diagnostics = await AnalyzerRun.Of("""
            using k8s.Models;

            class Test
            {
                V1Container Make(bool debug) => new() { Image = "a", SecurityContext = Context(debug) };

                static V1SecurityContext Context(bool debug) => new() { Privileged = debug ? true : false };
            }
            """).With("/.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1005.severity = warning").RunAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
    }

    private static (string Source, int Expected) Marked(string markup)
    {
        var start = markup.IndexOf("[|", StringComparison.Ordinal);
        return (markup.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), start);
    }
}
