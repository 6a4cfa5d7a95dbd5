var manifest = new Contoso.Resources.AdminNetworkPolicy
{
    Metadata = new()
    {
        Name = "open",
    },
    Spec = new()
    {
        Priority = 10,
        Subject = new() { Namespaces = new() },
        Ingress =
        [
            new Contoso.Resources.AdminNetworkPolicyRule
            {
                Action = "Allow",
                From = [new Contoso.Resources.AdminNetworkPolicyPeer { Namespaces = new() }],
            },
        ],
        Egress =
        [
            new Contoso.Resources.AdminNetworkPolicyRule
            {
                Action = "Deny",
                To = [new Contoso.Resources.AdminNetworkPolicyPeer { Networks = ["0.0.0.0/0"] }],
            },
        ],
    },
};
