var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "unmasked",
    },
    Spec = new V1PodSpec
    {
        Containers = new V1Container[]
        {
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
                SecurityContext = new V1SecurityContext
                {
                    ProcMount = "Unmasked",
                },
            },
            new V1Container
            {
                Name = "masked",
                Image = "ghcr.io/contoso/app:1",
                SecurityContext = new V1SecurityContext
                {
                    ProcMount = "Default",
                },
            },
        },
    },
};
