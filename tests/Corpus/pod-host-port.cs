var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "ingress",
    },
    Spec = new V1PodSpec
    {
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "proxy",
                Image = "registry.k8s.io/ingress-nginx/controller:v1.13.0",
                Ports = new List<V1ContainerPort>
                {
                    new V1ContainerPort
                    {
                        Name = "http",
                        ContainerPort = 80,
                        HostPort = 80,
                    },
                    new V1ContainerPort
                    {
                        Name = "https",
                        ContainerPort = 443,
                        HostPort = 443,
                    },
                    new V1ContainerPort
                    {
                        ContainerPort = 8080,
                        HostPort = 0,
                    },
                },
            },
        },
    },
};
