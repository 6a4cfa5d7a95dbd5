var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "nested",
    },
    Spec = new V1PodSpec
    {
        HostUsers = false,
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
                SecurityContext = new V1SecurityContext
                {
                    ProcMount = "Unmasked",
                    RunAsUser = 0,
                },
            },
        },
    },
};
