var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        Tolerations = [new V1Toleration { Key = "dedicated", OperatorProperty = "Exists", Value = "shop", Effect = "NoSchedule" }],
        Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }],
    },
};
