var manifest = new V1Lease
{
    Metadata = new V1ObjectMeta { Name = "leader" },
};
