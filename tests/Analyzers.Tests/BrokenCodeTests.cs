using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Code as it is while someone types.</summary>
public sealed class BrokenCodeTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using k8s;
        using k8s.Models;

        public sealed class Deployer(IKubernetes client)
        {
            private const string Registry = "registry.example.com";

            private static readonly V1SecurityContext Locked = new() { AllowPrivilegeEscalation = false };

            public async Task<V1Deployment> DeployAsync(string name, int replicas, bool debug)
            {
                var labels = new Dictionary<string, string> { ["app"] = name, { "tier", "web" } };
                var container = new V1Container
                {
                    Name = name,
                    Image = $"{Registry}/{name}:1.0",
                    Ports = new[] { new V1ContainerPort(80) { Protocol = "TCP" } },
                    Env = [new() { Name = "A", Value = "b" }, .. Extra(name)],
                    Resources = { Limits = { ["cpu"] = new ResourceQuantity("1"), ["memory"] = "1Gi" } },
                    SecurityContext = debug ? new V1SecurityContext { Privileged = true } : Locked with { RunAsUser = 1000L },
                };
                container.SecurityContext ??= new();
                var pod = new V1PodTemplateSpec { Metadata = new() { Labels = labels }, Spec = new V1PodSpec { Containers = [container] } };
                foreach (var (key, value) in labels)
                {
                    if (key is { Length: > 3 } and not "tier" || value == null) continue;
                    pod.Metadata.Labels[key + "-copy"] = value;
                }

                for (var i = 0; i < replicas; i++)
                {
                    pod.Spec.Containers.Add(new V1Container { Name = "side-" + i, Image = "side" });
                    if (i > 5) break;
                }

                try
                {
                    pod.Spec.Volumes = Enumerable.Range(0, 3).Select(i => new V1Volume { Name = $"v{i}", HostPath = new("/") }).ToList();
                }
                catch (InvalidOperationException exception) when (exception.Message is not null)
                {
                    throw;
                }

                switch (name)
                {
                    case "a": pod.Spec.HostNetwork = true; goto case "b";
                    case "b": pod.Spec.HostPID = debug; break;
                    default: return null!;
                }

                V1Deployment Wrap(V1PodTemplateSpec template) => new() { Spec = new(new(), template) { Replicas = replicas, Template = template } };
                return await client.AppsV1.CreateNamespacedDeploymentAsync(Wrap(pod), "default");
            }

            private static IEnumerable<V1EnvVar> Extra(string name)
            {
                yield return new V1EnvVar { Name = "X", Value = name switch { "a" => "1", _ => name + "2" } };
            }
        }
        """;

    private static IReadOnlyList<TextSpan> Tokens { get; } =
        [.. CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Select(token => token.Span).Where(span => span.Length > 0)];

    [Fact]
    public async Task A_file_that_ends_at_any_token_is_no_failure()
    {
        Assert.True(Tokens.Count > 400);
        foreach (var token in Tokens)
        {
            await AnalyzerRun.Of(Source[..token.End]).RunAsync();
        }
    }

    [Fact]
    public async Task A_file_that_lacks_a_token_is_no_failure()
    {
        foreach (var token in Tokens.Where((_, i) => i % 5 == 0))
        {
            await AnalyzerRun.Of(Source.Remove(token.Start, token.Length)).RunAsync();
        }
    }

    [Fact]
    public async Task The_whole_file_is_judged()
    {
        var diagnostics = await AnalyzerRun.Of(Source).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
    }

    [Fact]
    public async Task Objects_that_hold_themselves_are_no_failure()
    {
        await AnalyzerRun.Of(
            """
            class Node { public Node Next { get; set; } public k8s.Models.V1Pod Pod { get; set; } }
            class A
            {
                void M()
                {
                    var a = new Node { Pod = new() };
                    a.Next = a;
                    var b = new Node { Next = new Node() };
                    b.Next.Next = b;
                }
            }
            """).RunAsync();
    }

    [Fact]
    public async Task An_expression_deeper_than_the_limit_leaves_its_objects_open()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("text", 1000));
        var diagnostics = await AnalyzerRun.Of(
            $$"""
            class A
            {
                object M(string text) => new k8s.Models.V1SecurityContext { Privileged = true, ProcMount = {{sum}} };
            }
            """).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
    }
}
