var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "site",
        NamespaceProperty = "shop",
    },
    Spec = new V1PodSpec
    {
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "git-sync",
                Image = "registry.k8s.io/git-sync/git-sync:v4.4.0",
                Env = new List<V1EnvVar>
                {
                    new V1EnvVar { Name = "GITSYNC_REPO", Value = "https://example.com/site.git" },
                    new V1EnvVar { Name = "GITSYNC_GIT", Value = "/tmp/run.sh" },
                },
            },
        },
    },
};
