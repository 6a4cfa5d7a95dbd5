var manifest = new Contoso.Resources.CalicoProfile
{
    Metadata = new()
    {
        Name = "hosts",
    },
    Spec = new()
    {
        Ingress = [new Contoso.Resources.CalicoRule { Action = "Allow" }],
    },
};
