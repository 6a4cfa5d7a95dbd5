var manifest = new Contoso.Resources.AdminNetworkPolicy
{
    Metadata = new()
    {
        Name = "tenants",
    },
    Spec = new()
    {
        Priority = 2000,
        Subject = new() { Namespaces = new() },
        Ingress =
        [
            new Contoso.Resources.AdminNetworkPolicyRule
            {
                Action = "Reject",
                From = [new Contoso.Resources.AdminNetworkPolicyPeer { Namespaces = new() }],
            },
        ],
    },
};
