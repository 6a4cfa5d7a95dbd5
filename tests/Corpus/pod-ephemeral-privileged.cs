var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "debugged",
    },
    Spec = new()
    {
        Containers = [
            new V1Container
            {
                Name = "app",
                Image = "mcr.microsoft.com/dotnet/runtime:10.0",
            },
        ],
        EphemeralContainers = [
            new V1EphemeralContainer
            {
                Name = "debug",
                Image = "busybox:1.37",
                SecurityContext = new()
                {
                    Privileged = true,
                    Capabilities = new()
                    {
                        Add = ["SYS_PTRACE"],
                    },
                },
            },
        ],
    },
};
