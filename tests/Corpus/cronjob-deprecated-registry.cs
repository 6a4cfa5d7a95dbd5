var manifest = new V1CronJob
{
    Metadata = new V1ObjectMeta
    {
        Name = "cleanup",
        NamespaceProperty = "ops",
    },
    Spec = new V1CronJobSpec
    {
        Schedule = "0 3 * * *",
        JobTemplate = new V1JobTemplateSpec
        {
            Spec = new V1JobSpec
            {
                Template = new V1PodTemplateSpec
                {
                    Spec = new V1PodSpec
                    {
                        RestartPolicy = "OnFailure",
                        Containers = new List<V1Container>
                        {
                            new V1Container
                            {
                                Name = "kubectl",
                                Image = "k8s.gcr.io/kubectl:v1.30.0",
                            },
                        },
                    },
                },
            },
        },
    },
};
