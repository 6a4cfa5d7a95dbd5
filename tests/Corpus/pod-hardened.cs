var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "hardened",
        NamespaceProperty = "shop",
    },
    Spec = new()
    {
        AutomountServiceAccountToken = false,
        SecurityContext = new()
        {
            RunAsNonRoot = true,
            RunAsUser = 10001,
            SeccompProfile = new()
            {
                Type = "RuntimeDefault",
            },
        },
        Containers = [
            new V1Container
            {
                Name = "app",
                Image = "mcr.microsoft.com/dotnet/aspnet:10.0@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                ImagePullPolicy = "IfNotPresent",
                SecurityContext = new()
                {
                    AllowPrivilegeEscalation = false,
                    ReadOnlyRootFilesystem = true,
                    Capabilities = new()
                    {
                        Drop = ["ALL"],
                    },
                },
                Resources = new()
                {
                    Requests = new Dictionary<string, ResourceQuantity>
                    {
                        ["cpu"] = new("100m"),
                        ["memory"] = new("128Mi"),
                    },
                    Limits = new Dictionary<string, ResourceQuantity>
                    {
                        ["cpu"] = new("500m"),
                        ["memory"] = new("256Mi"),
                    },
                },
            },
        ],
    },
};
