var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "node-agent",
    },
    Spec = new V1PodSpec
    {
        Os = new V1PodOS
        {
            Name = "windows",
        },
        HostNetwork = true,
        SecurityContext = new V1PodSecurityContext
        {
            WindowsOptions = new V1WindowsSecurityContextOptions
            {
                HostProcess = true,
                RunAsUserName = "NT AUTHORITY\\SYSTEM",
            },
        },
        Containers = new V1Container[]
        {
            new V1Container
            {
                Name = "agent",
                Image = "mcr.microsoft.com/windows/nanoserver:ltsc2025",
            },
        },
    },
};
