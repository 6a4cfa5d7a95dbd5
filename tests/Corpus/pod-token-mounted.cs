var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "token",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        ServiceAccountName = "reader",
        AutomountServiceAccountToken = true,
        Containers = [
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
            },
        ],
    },
};
