var manifest = new TektonTask
{
    Metadata = new V1ObjectMeta { Name = "build" },
    Spec = new TektonTaskSpec
    {
        Steps =
        [
            new V1Container
            {
                Name = "compile",
                Image = "mcr.microsoft.com/dotnet/sdk:10.0",
                SecurityContext = new V1SecurityContext { Privileged = true },
            },
        ],
        Volumes =
        [
            new V1Volume { Name = "socket", HostPath = new V1HostPathVolumeSource { Path = "/var/run/docker.sock" } },
        ],
    },
};
