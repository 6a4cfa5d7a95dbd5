var manifest = new AllowedRepos
{
    Metadata = new V1ObjectMeta { Name = "trusted" },
    Spec = new AllowedReposSpec
    {
        Parameters = new AllowedReposParameters { Repos = new List<string> { "mcr.microsoft.com/", "docker.io/contoso" } },
    },
};
