var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "local-profile",
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
                    SeccompProfile = new V1SeccompProfile
                    {
                        Type = "Localhost",
                        LocalhostProfile = "profiles/audit.json",
                    },
                },
            },
            new V1Container
            {
                Name = "none",
                Image = "ghcr.io/contoso/none:1",
            },
        },
    },
};
