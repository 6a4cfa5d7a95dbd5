var manifest = new Contoso.Resources.SandboxTemplate
{
    Metadata = new()
    {
        Name = "agent",
        NamespaceProperty = "agents",
    },
    Spec = new()
    {
        NetworkPolicyManagement = "Managed",
        NetworkPolicy = new()
        {
            Egress =
            [
                new()
                {
                    Ports = [new() { Port = 443 }],
                },
                new()
                {
                    To = [new() { IpBlock = new() { Cidr = "0.0.0.0/0" } }],
                },
            ],
        },
    },
};
