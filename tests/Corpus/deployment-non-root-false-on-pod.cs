var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "root-by-pod",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "root-by-pod" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                SecurityContext = new V1PodSecurityContext
                {
                    RunAsNonRoot = false,
                },
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "user",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsNonRoot = true,
                        },
                    },
                },
            },
        },
    },
};
