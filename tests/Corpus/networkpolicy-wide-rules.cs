var manifest = new V1NetworkPolicy
{
    Metadata = new V1ObjectMeta { Name = "wide-rules", NamespaceProperty = "shop" },
    Spec = new V1NetworkPolicySpec
    {
        PodSelector = new V1LabelSelector(),
        PolicyTypes = ["Ingress", "Egress"],
        Ingress =
        [
            new V1NetworkPolicyIngressRule
            {
                FromProperty =
                [
                    new V1NetworkPolicyPeer
                    {
                        NamespaceSelector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["team"] = "web" } },
                    },
                ],
            },
            new V1NetworkPolicyIngressRule
            {
                FromProperty =
                [
                    new V1NetworkPolicyPeer
                    {
                        PodSelector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
                    },
                ],
                Ports = [new V1NetworkPolicyPort { Port = 1024, EndPort = 65535 }, new V1NetworkPolicyPort { Protocol = "SCTP", Port = 38412 }],
            },
        ],
        Egress =
        [
            new V1NetworkPolicyEgressRule
            {
                To = [new V1NetworkPolicyPeer { IpBlock = new V1IPBlock { Cidr = "0.0.0.0/0", Except = ["10.0.0.0/8", "192.168.0.0/16"] } }],
                Ports = [new V1NetworkPolicyPort { Protocol = "TCP" }],
            },
            new V1NetworkPolicyEgressRule
            {
                To = [new V1NetworkPolicyPeer { IpBlock = new V1IPBlock { Cidr = "10.0.0.0/8" } }],
                Ports = [new V1NetworkPolicyPort { Port = 443 }],
            },
        ],
    },
};
