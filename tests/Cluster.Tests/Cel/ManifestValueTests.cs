namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Manifests as values.</summary>
public sealed class ManifestValueTests
{
    private const string Yaml =
        """
        text: "5"
        number: 5
        half: 0.5
        large: 18446744073709551615
        truth: true
        nothing: null
        items: [1, null]
        """;

    [Theory]
    [InlineData("type(object.text) == string", "true")]
    [InlineData("type(object.number) == int", "true")]
    [InlineData("type(object.half) == double", "true")]
    [InlineData("type(object.large) == double", "true")]
    [InlineData("type(object.truth) == bool", "true")]
    [InlineData("object.items", "[1, null]")]
    [InlineData("object.items[0] == 1.0", "true")]
    [InlineData("type(object) == map && type(object.items) == list", "true")]
    public void Scalars_have_the_types_of_JSON(string text, string result) => Assert.Equal(result, CelRun.Of(text, CelRun.Object(Yaml)));

    [Fact]
    public void A_null_field_of_a_built_in_kind_is_absent()
    {
        Assert.Equal("false", CelRun.Of("has(object.nothing)", CelRun.Object(Yaml)));
        Assert.Equal("false", CelRun.Of("'nothing' in object", CelRun.Object(Yaml)));
        Assert.Equal("6", CelRun.Of("object.size()", CelRun.Object(Yaml)));
        Assert.Equal("error: no such key: nothing", CelRun.Of("object.nothing == null", CelRun.Object(Yaml)));
    }

    [Fact]
    public void A_null_field_of_a_custom_resource_is_null()
    {
        Assert.Equal("true", CelRun.Of("has(object.nothing) && object.nothing == null", CelRun.Object(Yaml, keepsNulls: true)));
        Assert.Equal("7", CelRun.Of("object.size()", CelRun.Object(Yaml, keepsNulls: true)));
    }
}
