var manifest = new V1NetworkPolicy
{
    Metadata = new()
    {
        Name = "egress-only",
    },
    Spec = new()
    {
        PodSelector = new(),
        Egress =
        [
            new V1NetworkPolicyEgressRule
            {
                To = [new V1NetworkPolicyPeer { PodSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "db" } } }],
            },
        ],
    },
};
