var manifest = new Contoso.Resources.CalicoNetworkPolicy
{
    Metadata = new()
    {
        Name = "api",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        Selector = "app == 'api' &&\nhas(tier)",
        Ingress = [new Contoso.Resources.CalicoRule { Action = "Deny" }],
    },
};
