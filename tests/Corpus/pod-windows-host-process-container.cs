var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "node-agent-2",
    },
    Spec = new V1PodSpec
    {
        Os = new V1PodOS
        {
            Name = "windows",
        },
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "agent",
                Image = "mcr.microsoft.com/windows/nanoserver:ltsc2025",
                SecurityContext = new V1SecurityContext
                {
                    WindowsOptions = new V1WindowsSecurityContextOptions
                    {
                        HostProcess = true,
                    },
                },
            },
        },
    },
};
