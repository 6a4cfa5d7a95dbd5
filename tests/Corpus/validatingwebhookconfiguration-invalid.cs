var manifest = new V1ValidatingWebhookConfiguration
{
    Metadata = new() { Name = "images" },
    Webhooks =
    [
        new()
        {
            Name = "images.shop.example.com",
            AdmissionReviewVersions = ["v1"],
            SideEffects = "None",
            TimeoutSeconds = 60,
            ClientConfig = new() { Service = new() { Name = "images", NamespaceProperty = "shop", Path = "validate" } },
            Rules = [new() { ApiGroups = [""], ApiVersions = ["v1"], Operations = ["CREATE"], Resources = ["pods"] }],
        },
    ],
};
