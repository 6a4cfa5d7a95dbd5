var manifest = new Contoso.Resources.CalicoNetworkPolicy
{
    Metadata = new()
    {
        Name = "api",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        Selector = "kubernetes.io/metadata.name == 'shop'",
    },
};
