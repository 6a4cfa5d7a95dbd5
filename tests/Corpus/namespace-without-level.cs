var manifest = new V1Namespace
{
    Metadata = new V1ObjectMeta
    {
        Name = "shop",
    },
};
