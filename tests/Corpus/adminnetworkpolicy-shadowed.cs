var manifest = new Contoso.Resources.AdminNetworkPolicy
{
    Metadata = new()
    {
        Name = "shadowed",
    },
    Spec = new()
    {
        Priority = 10,
        Subject = new() { Namespaces = new() },
        Ingress =
        [
            new Contoso.Resources.AdminNetworkPolicyRule
            {
                Action = "Deny",
                From = [new Contoso.Resources.AdminNetworkPolicyPeer { Namespaces = new() }],
            },
            new Contoso.Resources.AdminNetworkPolicyRule
            {
                Action = "Allow",
                From = [new Contoso.Resources.AdminNetworkPolicyPeer { Namespaces = new() { MatchLabels = new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = "monitoring" } } }],
            },
        ],
    },
};
