var manifest = new Contoso.Resources.CalicoGlobalNetworkSet
{
    Metadata = new()
    {
        Name = "world",
    },
    Spec = new()
    {
        Nets = ["192.0.2.0/24", "0.0.0.0/0"],
    },
};
