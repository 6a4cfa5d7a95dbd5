var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "tokenless",
    },
    Spec = new V1PodSpec
    {
        AutomountServiceAccountToken = false,
        Containers = new V1Container[]
        {
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
            },
        },
    },
};
