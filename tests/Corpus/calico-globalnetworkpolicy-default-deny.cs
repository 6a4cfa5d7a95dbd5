var manifest = new Contoso.Resources.CalicoGlobalNetworkPolicy
{
    Metadata = new()
    {
        Name = "default-deny",
    },
    Spec = new()
    {
        Types = ["Ingress"],
    },
};
