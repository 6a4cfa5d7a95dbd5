var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "orders",
        NamespaceProperty = "shop",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "orders" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "orders",
                        Image = "ghcr.io/contoso/orders:2.1.0",
                        Env = new List<V1EnvVar>
                        {
                            new V1EnvVar
                            {
                                Name = "DB_PASSWORD",
                                Value = "hunter2-but-longer",
                            },
                            new V1EnvVar
                            {
                                Name = "API_TOKEN",
                                ValueFrom = new V1EnvVarSource
                                {
                                    SecretKeyRef = new V1SecretKeySelector
                                    {
                                        Name = "orders",
                                        Key = "token",
                                    },
                                },
                            },
                            new V1EnvVar
                            {
                                Name = "PASSWORD_FILE",
                                Value = "/run/secrets/password",
                            },
                            new V1EnvVar
                            {
                                Name = "LOG_LEVEL",
                                Value = "debug",
                            },
                            new V1EnvVar
                            {
                                Name = "USE_TOKEN_CACHE",
                                Value = "true",
                            },
                        },
                        EnvFrom = new List<V1EnvFromSource>
                        {
                            new V1EnvFromSource
                            {
                                SecretRef = new V1SecretEnvSource
                                {
                                    Name = "orders-env",
                                },
                            },
                            new V1EnvFromSource
                            {
                                ConfigMapRef = new V1ConfigMapEnvSource
                                {
                                    Name = "orders-settings",
                                },
                            },
                        },
                    },
                },
            },
        },
    },
};
