var manifest = new V1Ingress
{
    Metadata = new V1ObjectMeta
    {
        Name = "fallback",
    },
    Spec = new V1IngressSpec
    {
        Tls = new List<V1IngressTLS>
        {
            new V1IngressTLS
            {
                SecretName = "fallback-tls",
            },
        },
        DefaultBackend = new V1IngressBackend
        {
            Service = new V1IngressServiceBackend
            {
                Name = "fallback",
                Port = new V1ServiceBackendPort
                {
                    Number = 80,
                },
            },
        },
    },
};
