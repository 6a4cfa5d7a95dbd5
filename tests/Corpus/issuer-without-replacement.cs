var manifest = new EarlyIssuer
{
    Metadata = new V1ObjectMeta { Name = "letters" },
};
