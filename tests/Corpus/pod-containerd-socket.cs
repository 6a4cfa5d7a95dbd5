var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "runtime-inspector",
    },
    Spec = new()
    {
        Containers = [
            new V1Container
            {
                Name = "inspector",
                Image = "ghcr.io/contoso/inspector:2",
            },
        ],
        Volumes = [
            new V1Volume
            {
                Name = "containerd",
                HostPath = new()
                {
                    Path = "/run/containerd/containerd.sock",
                },
            },
        ],
    },
};
