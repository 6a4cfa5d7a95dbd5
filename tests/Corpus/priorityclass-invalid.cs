var manifest = new V1PriorityClass
{
    Metadata = new() { Name = "critical" },
    Value = 2000000000,
};
