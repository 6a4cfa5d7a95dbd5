var manifest = new V1DaemonSet
{
    Metadata = new()
    {
        Name = "collector",
        NamespaceProperty = "monitoring",
    },
    Spec = new()
    {
        Selector = new()
        {
            MatchLabels = new Dictionary<string, string>
            {
                ["app"] = "collector",
            },
        },
        Template = new()
        {
            Metadata = new()
            {
                Labels = new Dictionary<string, string>
                {
                    ["app"] = "collector",
                },
            },
            Spec = new()
            {
                HostNetwork = true,
                HostPID = true,
                HostIPC = true,
                Containers = [
                    new V1Container
                    {
                        Name = "collector",
                        Image = "registry.k8s.io/node-problem-detector:v0.8.20",
                    },
                ],
            },
        },
    },
};
