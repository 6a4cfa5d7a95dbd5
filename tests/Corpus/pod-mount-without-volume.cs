var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        Volumes = [new V1Volume { Name = "configs", ConfigMap = new V1ConfigMapVolumeSource { Name = "settings" } }],
        Containers =
        [
            new V1Container
            {
                Name = "api",
                Image = "registry.example.com/api:1.10",
                VolumeMounts = [new V1VolumeMount { Name = "config", MountPath = "/etc/api" }],
            },
        ],
    },
};
