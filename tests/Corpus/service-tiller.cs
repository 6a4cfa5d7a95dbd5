var manifest = new V1Service
{
    Metadata = new V1ObjectMeta
    {
        Name = "tiller-deploy",
        NamespaceProperty = "kube-system",
    },
    Spec = new V1ServiceSpec
    {
        Selector = new Dictionary<string, string> { ["app"] = "helm", ["name"] = "tiller" },
        Ports = new List<V1ServicePort> { new V1ServicePort { Name = "tiller", Port = 44134 } },
    },
};
