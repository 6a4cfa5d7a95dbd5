var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "patched",
    },
    Spec = new V1DeploymentSpec
    {
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "app",
                        SecurityContext = new V1SecurityContext
                        {
                            Privileged = true,
                        },
                    },
                },
            },
        },
    },
};
