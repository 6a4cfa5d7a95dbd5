var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "unbounded",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "unbounded" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                        Resources = new V1ResourceRequirements(),
                    },
                    new V1Container
                    {
                        Name = "sidecar",
                        Image = "ghcr.io/contoso/sidecar:1",
                        Resources = new V1ResourceRequirements
                        {
                            Requests = new Dictionary<string, ResourceQuantity>
                            {
                                { "cpu", "100m" },
                            },
                        },
                    },
                },
            },
        },
    },
};
