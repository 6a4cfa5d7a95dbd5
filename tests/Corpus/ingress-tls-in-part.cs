var manifest = new V1Ingress
{
    Metadata = new V1ObjectMeta
    {
        Name = "web",
        NamespaceProperty = "shop",
        Annotations = new Dictionary<string, string>
        {
            ["nginx.ingress.kubernetes.io/server-snippet"] = "location /files { alias /var/run/; }",
            ["nginx.ingress.kubernetes.io/auth-url"] = "http://auth.example.com/#;",
        },
    },
    Spec = new V1IngressSpec
    {
        IngressClassName = "nginx",
        DefaultBackend = new V1IngressBackend
        {
            Service = new V1IngressServiceBackend { Name = "web", Port = new V1ServiceBackendPort { Number = 80 } },
        },
        Tls = [new V1IngressTLS { Hosts = ["shop.example.com"] }],
        Rules =
        [
            new V1IngressRule
            {
                Host = "shop.example.com",
                Http = new V1HTTPIngressRuleValue
                {
                    Paths =
                    [
                        new V1HTTPIngressPath
                        {
                            Path = "/etc/passwd",
                            PathType = "Prefix",
                            Backend = new V1IngressBackend
                            {
                                Service = new V1IngressServiceBackend { Name = "web", Port = new V1ServiceBackendPort { Number = 80 } },
                            },
                        },
                    ],
                },
            },
            new V1IngressRule
            {
                Host = "*.example.org",
                Http = new V1HTTPIngressRuleValue
                {
                    Paths =
                    [
                        new V1HTTPIngressPath
                        {
                            Path = "/",
                            PathType = "Prefix",
                            Backend = new V1IngressBackend
                            {
                                Service = new V1IngressServiceBackend { Name = "web", Port = new V1ServiceBackendPort { Number = 80 } },
                            },
                        },
                    ],
                },
            },
        ],
    },
};
