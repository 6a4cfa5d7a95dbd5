var manifest = new V1NetworkPolicy
{
    Metadata = new()
    {
        Name = "deny-nothing",
    },
    Spec = new()
    {
        PodSelector = new(),
        Ingress = [],
        Egress = [],
    },
};
