var manifest = new V1Job
{
    Metadata = new V1ObjectMeta
    {
        Name = "import",
    },
    Spec = new V1JobSpec
    {
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                RestartPolicy = "Never",
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "import",
                        Image = "localhost:5000/contoso/import",
                        ImagePullPolicy = "Never",
                    },
                },
            },
        },
    },
};
