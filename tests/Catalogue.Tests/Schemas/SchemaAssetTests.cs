using KubeGuard.Cluster.Schema;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>The packed schemas of <c>src/Cluster</c> follow from the definitions of all versions and the two tables beside this file.</summary>
public sealed class SchemaAssetTests
{
    private static readonly string _path = Path.Combine("src", "Cluster", "Schema", SchemaAsset.Name);

    [CorpusFact]
    public void Packed_schemas_are_up_to_date()
    {
        GeneratedFile.Verify("tests/Catalogue.Tests/Schemas/sources.tsv", SchemaSources.Pins());
        GeneratedFile.VerifyPacked(_path, Pack(out _));
    }

    [CorpusFact]
    public void Every_row_of_the_tables_is_about_a_field()
    {
        Pack(out var collector);

        Assert.Empty(collector.UnusedRows);
    }

    [Fact]
    public void Packed_schemas_are_small() => Assert.InRange(new FileInfo(Repository.PathOf(_path)).Length, 1, 100_000);

    private static byte[] Pack(out SchemaCollector collector)
    {
        collector = new SchemaCollector();
        foreach (var minor in SchemaSources.Versions)
        {
            collector.Add(minor, SchemaSources.Read(minor));
        }

        return SchemaWriter.Write(collector, SchemaSources.Versions[^1]);
    }
}
