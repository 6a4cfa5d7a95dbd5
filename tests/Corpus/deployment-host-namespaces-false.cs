var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "frontend",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "frontend" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                HostNetwork = false,
                HostPID = false,
                HostIPC = false,
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "frontend",
                        Image = "registry.k8s.io/e2e-test-images/agnhost:2.53",
                        SecurityContext = new V1SecurityContext
                        {
                            Privileged = false,
                        },
                    },
                },
            },
        },
    },
};
