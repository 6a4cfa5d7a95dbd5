var manifest = new V1NetworkPolicy
{
    Metadata = new()
    {
        Name = "invalid",
    },
    Spec = new()
    {
        PodSelector = new()
        {
            MatchLabels = new Dictionary<string, string> { ["app"] = "api" },
            MatchExpressions = [new() { Key = "app", OperatorProperty = "NotIn", Values = ["api"] }],
        },
        PolicyTypes = ["Ingress"],
        Ingress =
        [
            new V1NetworkPolicyIngressRule
            {
                FromProperty =
                [
                    new V1NetworkPolicyPeer(),
                    new V1NetworkPolicyPeer
                    {
                        PodSelector = new() { MatchExpressions = [new() { Key = "tier", OperatorProperty = "Exists", Values = ["front"] }] },
                    },
                    new V1NetworkPolicyPeer { IpBlock = new() { Cidr = "10.0.0.0/33" } },
                ],
                Ports =
                [
                    new V1NetworkPolicyPort { Port = 8090, EndPort = 8080 },
                    new V1NetworkPolicyPort { Protocol = "ICMP" },
                ],
            },
        ],
        Egress =
        [
            new V1NetworkPolicyEgressRule
            {
                To = [new V1NetworkPolicyPeer { PodSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "db" } } }],
                Ports = [new V1NetworkPolicyPort { Port = 5432 }],
            },
        ],
    },
};
