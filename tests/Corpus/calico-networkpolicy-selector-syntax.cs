var manifest = new Contoso.Resources.CalicoNetworkPolicy
{
    Metadata = new()
    {
        Name = "api",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        Selector = "app = 'api'",
        Ingress = [new Contoso.Resources.CalicoRule { Action = "Allow" }],
    },
};
