var manifest = new V1NetworkPolicy
{
    Metadata = new()
    {
        Name = "default-deny",
    },
    Spec = new()
    {
        PodSelector = new(),
        PolicyTypes = ["Ingress"],
    },
};
