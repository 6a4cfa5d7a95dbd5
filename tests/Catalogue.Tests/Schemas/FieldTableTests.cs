using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes.Fields;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>The table of fields for the compiler follows from the packed schemas.</summary>
public sealed class FieldTableTests
{
    private static readonly string _path = Path.Combine("src", "Engine", "Kubernetes", "Fields", FieldTable.Resource);

    [Fact]
    public void Table_is_up_to_date() => GeneratedFile.Verify(_path, FieldTableWriter.Write(ApiSchemas.Packed));

    [Fact]
    public void Table_is_small() => Assert.InRange(new FileInfo(Repository.PathOf(_path)).Length, 1, 40_000);
}
