using static KubeGuard.CSharp.CodeFixes.Tests.CodeFixVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>Fixes in classes of custom resources whose parts contain no model of Kubernetes.</summary>
public class CustomResourceFixTests
{
    [Fact]
    public Task Field_is_set() => VerifyAsync(
        File("""new GlobalNetworkPolicySpec { Types = ["Ingress"] }""", "KUBE2604"),
        File("""new GlobalNetworkPolicySpec { Types = ["Ingress"], NamespaceSelector = "all()" }"""));

    [Fact]
    public Task List_is_set() => VerifyAsync(
        File("new GlobalNetworkPolicySpec\n        {\n            Ingress = [new Rule { Action = \"Deny\" }],\n        }", "KUBE2606"),
        File("new GlobalNetworkPolicySpec\n        {\n            Ingress = [new Rule { Action = \"Deny\" }],\n            Types = [\"Ingress\"],\n        }"));

    [Fact]
    public Task Value_is_replaced() => VerifyAsync(
        File("""new GlobalNetworkPolicySpec { Selector = {|KUBE2602:"has(app) &&\nhas(tier)"|} }"""),
        File("""new GlobalNetworkPolicySpec { Selector = "has(app) && has(tier)" }"""));

    private static string File(string spec, string absence = "") => $$"""
        using System.Collections.Generic;
        using k8s.Models;

        class Policies
        {
            public GlobalNetworkPolicy Create() => new GlobalNetworkPolicy
            {
                Spec = {{(absence.Length == 0 ? spec : spec.Replace("new GlobalNetworkPolicySpec", $"new {{|{absence}:GlobalNetworkPolicySpec|}}"))}},
            };
        }

        [KubernetesEntity(Group = "projectcalico.org", ApiVersion = "v3", Kind = "GlobalNetworkPolicy")]
        class GlobalNetworkPolicy
        {
            public V1ObjectMeta Metadata { get; set; }

            public GlobalNetworkPolicySpec Spec { get; set; }
        }

        class GlobalNetworkPolicySpec
        {
            public string Selector { get; set; }

            public string NamespaceSelector { get; set; }

            public List<string> Types { get; set; }

            public List<Rule> Ingress { get; set; }
        }

        class Rule
        {
            public string Action { get; set; }
        }
        """;
}
