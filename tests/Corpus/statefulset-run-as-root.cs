var manifest = new V1StatefulSet
{
    Metadata = new V1ObjectMeta
    {
        Name = "database",
        NamespaceProperty = "data",
    },
    Spec = new V1StatefulSetSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "database" } },
        ServiceName = "database",
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                SecurityContext = new V1PodSecurityContext
                {
                    RunAsUser = 0,
                    RunAsGroup = 0,
                    FsGroup = 0,
                    SupplementalGroups = new long?[] { 0, 2000 },
                },
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "postgres",
                        Image = "postgres:17.2",
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsUser = 999,
                            RunAsGroup = 999,
                        },
                    },
                    new V1Container
                    {
                        Name = "metrics",
                        Image = "quay.io/prometheuscommunity/postgres-exporter:v0.16.0",
                    },
                },
            },
        },
    },
};
