var manifest = new V1Namespace
{
    Metadata = new()
    {
        Name = "kube-system",
    },
};
