var manifest = new V1Job
{
    Metadata = new()
    {
        Name = "export",
    },
    Spec = new()
    {
        Template = new()
        {
            Spec = new()
            {
                RestartPolicy = "Never",
                Containers = [
                    new V1Container
                    {
                        Name = "export",
                        Image = "ghcr.io/contoso/export:latest",
                        ImagePullPolicy = "IfNotPresent",
                    },
                    new V1Container
                    {
                        Name = "upload",
                        Image = "ghcr.io/contoso/upload:latest",
                        ImagePullPolicy = "Always",
                    },
                ],
            },
        },
    },
};
