var manifest = new V1Ingress
{
    Metadata = new V1ObjectMeta
    {
        Name = "web",
        Annotations = new Dictionary<string, string>
        {
            ["nginx.ingress.kubernetes.io/server-snippet"] = "return 200;",
        },
    },
    Spec = new V1IngressSpec
    {
        Rules = new List<V1IngressRule>
        {
            new V1IngressRule
            {
                Host = "shop.example.com",
                Http = new V1HTTPIngressRuleValue
                {
                    Paths = new List<V1HTTPIngressPath>
                    {
                        new V1HTTPIngressPath
                        {
                            Path = "/",
                            PathType = "Prefix",
                            Backend = new V1IngressBackend
                            {
                                Service = new V1IngressServiceBackend
                                {
                                    Name = "web",
                                    Port = new V1ServiceBackendPort
                                    {
                                        Number = 80,
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
};
