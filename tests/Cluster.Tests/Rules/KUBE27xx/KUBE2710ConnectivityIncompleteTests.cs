using KubeGuard.Cluster.Rules;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2710ConnectivityIncompleteTests
{
    [Theory]
    [InlineData("cilium.io/v2", "CiliumNetworkPolicy")]
    [InlineData("crd.antrea.io/v1beta1", "NetworkPolicy")]
    [InlineData("security.istio.io/v1", "AuthorizationPolicy")]
    [InlineData("projectcalico.org/v3", "HostEndpoint")]
    [InlineData("projectcalico.org/v3", "Profile")]
    public void Reports_policies_that_are_not_evaluated(string apiVersion, string kind) => SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.VerifyMessage(
        $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata:
          name: {|KUBE2710:db|}
        spec: {}
        """,
        $"{kind} 'db' is not part of the computation; the computed connections may differ from those in the cluster");

    [Theory]
    [InlineData("", "Suggestion")]
    [InlineData("\n---\napiVersion: kubeguard/v1\nkind: Connectivity\n", "Warning")]
    public void A_finding_is_a_warning_only_where_connections_are_declared(string list, string severity) => Assert.Equal(
        severity,
        Assert.Single(SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.Verify($$"""
            apiVersion: cilium.io/v2
            kind: CiliumNetworkPolicy
            metadata:
              name: {|KUBE2710:db|}
            """ + list)).Severity.ToString());

    [Fact]
    public void Reports_a_policy_that_is_not_all_known() => SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db
        {|KUBE2710:spec|}:
          podSelector:
            matchLabels: { app: "{{ .Values.app }}" }
        """);

    [Fact]
    public void Reports_the_name_of_a_port_for_addresses() => SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db
        spec:
          podSelector: {}
          policyTypes: [Egress]
          egress:
            - to:
                - ipBlock: { cidr: 192.0.2.0/24 }
              ports:
                - port: {|KUBE2710:https|}
        """);

    [Fact]
    public void Is_silent_about_policies_that_are_evaluated_and_about_invalid_ones() => SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db
        spec:
          podSelector: {}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: web
        spec:
          podSelector: {}
          ingress:
            - from:
                - ipBlock: { cidr: none }
        """);

    [Fact]
    public void Reports_a_workload_that_is_not_all_known_where_there_are_policies()
    {
        const string Workload = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              labels: LABELS
            """;
        const string Policy = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: db
            spec:
              podSelector: {}
            """;

        SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.Verify(Workload.Replace("LABELS", "\"{{ .Values.labels }}\"", StringComparison.Ordinal));
        SetRuleVerifier<KUBE2710ConnectivityIncompleteRule>.Verify(
            $"{Workload.Replace("LABELS", "{|KUBE2710:\"{{ .Values.labels }}\"|}", StringComparison.Ordinal)}\n---\n{Policy}");
    }
}
