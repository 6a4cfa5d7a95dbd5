var manifest = new V1Job
{
    Metadata = new V1ObjectMeta
    {
        Name = "pinned",
    },
    Spec = new V1JobSpec
    {
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                RestartPolicy = "Never",
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "pinned",
                        Image = "ghcr.io/contoso/pinned:latest@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                    },
                },
            },
        },
    },
};
