var manifest = new V1ReplicationController
{
    Metadata = new V1ObjectMeta
    {
        Name = "legacy",
    },
    Spec = new V1ReplicationControllerSpec
    {
        Replicas = 1,
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "legacy",
                        Image = "quay.io/contoso/legacy:0.9",
                    },
                },
            },
        },
    },
};
