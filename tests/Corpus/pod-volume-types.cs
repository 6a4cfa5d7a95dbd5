var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "volumes",
    },
    Spec = new()
    {
        Containers = [
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
            },
        ],
        Volumes = [
            new V1Volume
            {
                Name = "shared",
                Nfs = new()
                {
                    Server = "nfs.contoso.internal",
                    Path = "/exports",
                },
            },
            new V1Volume
            {
                Name = "scratch",
                EmptyDir = new(),
            },
            new V1Volume
            {
                Name = "settings",
                ConfigMap = new()
                {
                    Name = "settings",
                },
            },
            new V1Volume
            {
                Name = "keys",
                Secret = new()
                {
                    SecretName = "keys",
                },
            },
            new V1Volume
            {
                Name = "claim",
                PersistentVolumeClaim = new()
                {
                    ClaimName = "data",
                },
            },
            new V1Volume
            {
                Name = "disk",
                GcePersistentDisk = new()
                {
                    PdName = "disk",
                },
            },
        ],
    },
};
