var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "unconfined",
    },
    Spec = new()
    {
        SecurityContext = new()
        {
            SeccompProfile = new()
            {
                Type = "Unconfined",
            },
        },
        Containers = [
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
                SecurityContext = new()
                {
                    SeccompProfile = new()
                    {
                        Type = "RuntimeDefault",
                    },
                },
            },
            new V1Container
            {
                Name = "sandbox",
                Image = "ghcr.io/contoso/sandbox:1",
                SecurityContext = new()
                {
                    SeccompProfile = new()
                    {
                        Type = "Unconfined",
                    },
                },
            },
        ],
    },
};
