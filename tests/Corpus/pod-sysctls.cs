var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "tuned",
    },
    Spec = new V1PodSpec
    {
        SecurityContext = new V1PodSecurityContext
        {
            Sysctls = new List<V1Sysctl>
            {
                new V1Sysctl
                {
                    Name = "net.core.somaxconn",
                    Value = "1024",
                },
                new V1Sysctl
                {
                    Name = "net.ipv4.tcp_syncookies",
                    Value = "1",
                },
                new V1Sysctl
                {
                    Name = "kernel.msgmax",
                    Value = "65536",
                },
            },
        },
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "app",
                Image = "ghcr.io/contoso/app:1",
            },
        },
    },
};
