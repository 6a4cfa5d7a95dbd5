var manifest = new V1beta1DeviceClass
{
    Metadata = new V1ObjectMeta { Name = "gpu" },
};
