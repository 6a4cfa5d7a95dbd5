var manifest = new V1CronJob
{
    Metadata = new V1ObjectMeta { Name = "report", NamespaceProperty = "shop" },
    Spec = new V1CronJobSpec
    {
        Schedule = "0 2 * * 7",
        JobTemplate = new V1JobTemplateSpec
        {
            Spec = new V1JobSpec
            {
                Template = new V1PodTemplateSpec
                {
                    Spec = new V1PodSpec
                    {
                        RestartPolicy = "Never",
                        Containers = [new V1Container { Name = "report", Image = "registry.example.com/report:2.4" }],
                    },
                },
            },
        },
    },
};
