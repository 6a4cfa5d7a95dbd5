var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "selinux",
    },
    Spec = new()
    {
        SecurityContext = new()
        {
            SeLinuxOptions = new()
            {
                Type = "spc_t",
                User = "system_u",
                Role = "system_r",
                Level = "s0:c123,c456",
            },
        },
        Containers = [
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
                SecurityContext = new()
                {
                    SeLinuxOptions = new()
                    {
                        Type = "container_engine_t",
                    },
                },
            },
            new V1Container
            {
                Name = "virt",
                Image = "ghcr.io/contoso/virt:1",
                SecurityContext = new()
                {
                    SeLinuxOptions = new()
                    {
                        Type = "svirt_t",
                    },
                },
            },
        ],
    },
};
