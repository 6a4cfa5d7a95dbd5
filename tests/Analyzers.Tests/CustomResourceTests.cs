using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Classes of custom resources whose parts contain no model of Kubernetes.</summary>
public sealed class CustomResourceTests
{
    private const string Resource =
        """
        abstract class CustomResource<TSpec>
        {
            public V1ObjectMeta Metadata { get; set; }

            public TSpec Spec { get; set; }
        }

        [KubernetesEntity(Group = "projectcalico.org", ApiVersion = "v3", Kind = "GlobalNetworkPolicy")]
        class GlobalNetworkPolicy : CustomResource<GlobalNetworkPolicySpec>
        {
        }

        class GlobalNetworkPolicySpec
        {
            public double? Order { get; set; }

            public string Selector { get; set; }

            public string NamespaceSelector { get; set; }

            public bool? PreDNAT { get; set; }

            [System.Text.Json.Serialization.JsonPropertyName("types")]
            public IList<string> Directions { get; set; }

            public List<Rule> Ingress { get; set; }
        }

        class Rule
        {
            public string Action { get; set; }

            public Peer Source { get; set; }
        }

        class Peer
        {
            public string Selector { get; set; }
        }

        """;

    [Fact]
    public Task Value_in_a_part() => VerifyAsync(
        """
        GlobalNetworkPolicy Make() => new()
        {
            Spec = new() { Order = 1, Selector = {|KUBE2601:"app = 'web'"|}, Ingress = [new Rule { Action = "Allow", Source = new() { Selector = {|KUBE2601:"web"|} } }] },
        };
        """);

    [Fact]
    public Task Absent_field_of_a_part() => VerifyAsync(
        """
        GlobalNetworkPolicy Make() => new()
        {
            Spec = new {|KUBE2607:GlobalNetworkPolicySpec|} { Ingress = [new Rule { Action = "Allow", Source = new() { Selector = "has(app)" } }] },
        };

        GlobalNetworkPolicy MakeOrdered() => new()
        {
            Spec = new GlobalNetworkPolicySpec { Order = 10, Ingress = [new Rule { Action = "Allow", Source = new() { Selector = "has(app)" } }] },
        };
        """);

    [Fact]
    public Task Later_assignments_and_items() => VerifyAsync(
        """
        GlobalNetworkPolicy Make(bool isOpen)
        {
            var policy = new GlobalNetworkPolicy { Spec = new() { Order = 1, Ingress = new() } };
            policy.Spec.Selector = {|KUBE2601:"app = 'web'"|};
            policy.Spec.Ingress.Add(new Rule { Action = "Allow", Source = new() { Selector = {|KUBE2601:"web"|} } });
            return policy;
        }
        """);

    [Fact]
    public Task Part_that_another_method_makes() => VerifyAsync(
        """
        GlobalNetworkPolicy Make() => new() { Spec = new() { Order = 1, Ingress = [Allow({|KUBE2601:"web"|})] } };

        static Rule Allow(string selector) => new() { Action = "Allow", Source = new Peer { Selector = selector } };
        """);

    [Fact]
    public Task Names_as_serializers_write_them() => VerifyAsync(
        """
        GlobalNetworkPolicy Make() => new() { Spec = new() { Order = 1, PreDNAT = {|KUBE2619:true|}, NamespaceSelector = "all()", Directions = ["Ingress"] } };
        """);

    [Fact]
    public Task Kind_that_the_object_names() => AnalyzerVerifier.VerifyFileAsync(
        Resource +
        """
        class Named : CustomResource<GlobalNetworkPolicySpec>, IKubernetesObject
        {
            public string ApiVersion { get; set; }

            public string Kind { get; set; }
        }

        class Test
        {
            Named Make() => new() { ApiVersion = "projectcalico.org/v3", Kind = "GlobalNetworkPolicy", Spec = new() { Order = 1, Selector = {|KUBE2601:"app = 'web'"|} } };

            Named MakeAnother() => new() { ApiVersion = "example.com/v1", Kind = "Site", Spec = new() { Order = 1, Selector = "app = 'web'" } };

            Named MakeUnknown(string kind) => new() { ApiVersion = "projectcalico.org/v3", Kind = kind, Spec = new() { Order = 1, Selector = "app = 'web'" } };
        }
        """);

    [Fact]
    public Task Numbers_and_ignored_properties_say_nothing_about_absence() => AnalyzerVerifier.VerifyFileAsync(
        """
        [KubernetesEntity(Group = "projectcalico.org", ApiVersion = "v3", Kind = "NetworkPolicy")]
        class Policy
        {
            public V1ObjectMeta Metadata { get; set; }

            public Spec Spec { get; set; }
        }

        class Spec
        {
            public double Order { get; set; }

            [System.Text.Json.Serialization.JsonIgnore]
            public string Selector { get; set; }

            public Converted[] Ingress { get; set; }
        }

        [System.Text.Json.Serialization.JsonConverter(typeof(object))]
        class Converted
        {
            public string Action { get; set; }
        }

        class Test
        {
            Policy Make() => new() { Spec = new() { Selector = "app = 'web'", Ingress = [new Converted { Action = "Never" }] } };
        }
        """, "KUBE2601 KUBE2607 KUBE2614");

    [Fact]
    public Task A_class_that_no_resource_is_made_of_is_none() => VerifyAsync(
        """
        object Make() => new Ordinary { Selector = "app = 'web'" };

        class Ordinary
        {
            public string Selector { get; set; }
        }
        """, "KUBE2601");

    [Fact]
    public Task A_gateway() => AnalyzerVerifier.VerifyFileAsync(
        """
        [KubernetesEntity(Group = "gateway.networking.k8s.io", ApiVersion = "v1", Kind = "Gateway")]
        class Gateway
        {
            public V1ObjectMeta Metadata { get; set; }

            public GatewaySpec Spec { get; set; }
        }

        class GatewaySpec
        {
            public List<Listener> Listeners { get; set; }
        }

        class Listener
        {
            public string Protocol { get; set; }

            public Tls Tls { get; set; }
        }

        record Tls(string Mode);

        class Test
        {
            Gateway Make() => new() { Spec = new() { Listeners = [new() { Protocol = "HTTPS", Tls = new({|KUBE2310:"Passthrough"|}) }] } };
        }
        """);

    [Fact]
    public async Task Classes_of_another_assembly()
    {
        var other = AnalyzerRun.WithKubernetesClient.WithAssemblyName("Contoso").AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            #nullable enable
            namespace Contoso;

            [k8s.Models.KubernetesEntity(Group = "projectcalico.org", ApiVersion = "v3", Kind = "NetworkPolicy")]
            public class Policy
            {
                public k8s.Models.V1ObjectMeta? Metadata { get; set; }
                public Spec? Spec { get; set; }
            }

            public class Spec
            {
                public double? Order { get; set; }
                public string Selector { get; set; } = "";
                public System.Collections.Generic.List<Rule>? Ingress { get; set; }
            }

            public class Rule
            {
                public string Action { get; set; } = "Allow";
            }
            """,
            cancellationToken: TestContext.Current.CancellationToken));
        using var image = new MemoryStream();
        Assert.True(other.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        var diagnostics = await new AnalyzerRun()
            .In(AnalyzerRun.WithKubernetesClient.AddReferences(MetadataReference.CreateFromImage(image.ToArray())))
            .Source("/Test.cs", """class Test { Contoso.Policy Make() => new() { Spec = new() { Selector = "app = 'web'", Ingress = [new() { Action = "Allow" }] } }; }""")
            .WithRules(["KUBE2601", "KUBE2607"])
            .MustCompile()
            .RunAsync();

        Assert.Equal(["KUBE2601", "KUBE2607"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static Task VerifyAsync(string members, string rules = "") =>
        AnalyzerVerifier.VerifyFileAsync($"{Resource}class Test\n{{\n{members}\n}}\n", rules);
}
