var manifest = new OpenShiftTemplate
{
    Metadata = new V1ObjectMeta { Name = "shop" },
    Objects = new List<object>
    {
        new V1Pod
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new V1ObjectMeta { Name = "worker" },
            Spec = new V1PodSpec
            {
                HostPID = true,
                Containers = [new V1Container { Name = "main", Image = "mcr.microsoft.com/contoso/worker:1" }],
            },
        },
        new V1Service { ApiVersion = "v1", Kind = "Service", Metadata = new V1ObjectMeta { Name = "worker" } },
    },
};
