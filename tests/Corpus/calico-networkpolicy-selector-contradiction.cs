var manifest = new Contoso.Resources.CalicoNetworkPolicy
{
    Metadata = new()
    {
        Name = "api",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        Selector = "has(app) && !has(app)",
        Ingress = [new Contoso.Resources.CalicoRule { Action = "allow" }],
    },
};
