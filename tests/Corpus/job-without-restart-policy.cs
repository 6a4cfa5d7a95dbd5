var manifest = new V1Job
{
    Metadata = new V1ObjectMeta { Name = "report", NamespaceProperty = "shop" },
    Spec = new V1JobSpec
    {
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = [new V1Container { Name = "report", Image = "registry.example.com/report:2.4" }],
            },
        },
    },
};
