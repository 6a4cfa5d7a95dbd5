using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes.Required;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>The table of required fields follows from the packed schemas.</summary>
public sealed class RequiredFieldTableTests
{
    private static readonly string _path = Path.Combine("src", "Engine", "Kubernetes", "Required", RequiredFields.Resource);

    [Fact]
    public void Table_is_up_to_date() => GeneratedFile.Verify(_path, RequiredFieldTable.Write(ApiSchemas.Packed));

    [Fact]
    public void Table_is_small() => Assert.InRange(new FileInfo(Repository.PathOf(_path)).Length, 1, 40_000);

    [Fact]
    public void Versions_are_those_of_the_schemas() => Assert.Equal(VersionSet.Oldest, MinorVersions.Oldest);
}
