var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "pod-level",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "pod-level" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Resources = new V1ResourceRequirements
                {
                    Requests = new Dictionary<string, ResourceQuantity>
                    {
                        { "cpu", "100m" },
                        { "memory", "128Mi" },
                    },
                    Limits = new Dictionary<string, ResourceQuantity>
                    {
                        { "cpu", "200m" },
                        { "memory", "256Mi" },
                    },
                },
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                    },
                },
            },
        },
    },
};
