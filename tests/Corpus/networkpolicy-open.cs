var manifest = new V1NetworkPolicy
{
    Metadata = new()
    {
        Name = "open",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        PodSelector = new(),
        PolicyTypes = ["Ingress", "Egress"],
        Ingress =
        [
            new V1NetworkPolicyIngressRule(),
            new V1NetworkPolicyIngressRule
            {
                FromProperty =
                [
                    new V1NetworkPolicyPeer { IpBlock = new() { Cidr = "0.0.0.0/0" } },
                    new V1NetworkPolicyPeer { NamespaceSelector = new() },
                ],
            },
            new V1NetworkPolicyIngressRule
            {
                FromProperty =
                [
                    new V1NetworkPolicyPeer { NamespaceSelector = new() { MatchLabels = new Dictionary<string, string> { ["team"] = "web" } } },
                    new V1NetworkPolicyPeer { PodSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } } },
                ],
            },
        ],
        Egress =
        [
            new V1NetworkPolicyEgressRule(),
            new V1NetworkPolicyEgressRule
            {
                To =
                [
                    new V1NetworkPolicyPeer { IpBlock = new() { Cidr = "0.0.0.0/0", Except = ["10.0.0.0/8"] } },
                    new V1NetworkPolicyPeer { IpBlock = new() { Cidr = "172.16.5.0/12" } },
                ],
                Ports = [new V1NetworkPolicyPort { Port = 80 }],
            },
            new V1NetworkPolicyEgressRule
            {
                Ports = [new V1NetworkPolicyPort { Port = 443 }],
            },
        ],
    },
};
