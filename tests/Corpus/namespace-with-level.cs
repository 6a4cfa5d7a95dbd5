var manifest = new V1Namespace
{
    Metadata = new V1ObjectMeta
    {
        Name = "data",
        Labels = new Dictionary<string, string>
        {
            ["pod-security.kubernetes.io/enforce"] = "restricted",
        },
    },
};
