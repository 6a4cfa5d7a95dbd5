var manifest = new V1NetworkPolicy
{
    Metadata = new V1ObjectMeta { Name = "addresses-of-pods", NamespaceProperty = "shop" },
    Spec = new V1NetworkPolicySpec
    {
        PodSelector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } },
        PolicyTypes = ["Egress"],
        Egress =
        [
            new V1NetworkPolicyEgressRule
            {
                To = [new V1NetworkPolicyPeer { IpBlock = new V1IPBlock { Cidr = "10.244.3.0/24" } }],
                Ports = [new V1NetworkPolicyPort { Port = 5432 }],
            },
        ],
    },
};
