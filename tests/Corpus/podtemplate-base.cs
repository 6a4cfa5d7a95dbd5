var manifest = new V1PodTemplate
{
    Metadata = new()
    {
        Name = "base",
    },
    Template = new()
    {
        Metadata = new()
        {
            Labels = new Dictionary<string, string>
            {
                ["app"] = "base",
            },
        },
        Spec = new()
        {
            Containers = [
                new V1Container
                {
                    Name = "base",
                    Image = "quay.io/contoso/base:1",
                    SecurityContext = new()
                    {
                        AllowPrivilegeEscalation = true,
                    },
                },
            ],
        },
    },
};
