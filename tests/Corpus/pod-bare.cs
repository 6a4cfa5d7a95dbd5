var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "bare",
    },
    Spec = new V1PodSpec
    {
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "app",
                Image = "nginx",
            },
        },
    },
};
