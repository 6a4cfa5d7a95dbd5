var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        Containers =
        [
            new V1Container
            {
                Name = "api",
                Image = "registry.example.com/api:1.10",
                Lifecycle = new V1Lifecycle { PreStop = new V1LifecycleHandler { Sleep = new V1SleepAction { Seconds = 60 } } },
            },
        ],
    },
};
