using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class FormatLibraryTests
{
    [Theory]
    [InlineData("dns1123Label", "my-label", "My-label")]
    [InlineData("dns1123Subdomain", "apps.example.com", "apps..example")]
    [InlineData("dns1035Label", "my-label", "1-label")]
    [InlineData("qualifiedName", "example.com/name", "a/b/c")]
    [InlineData("dns1123LabelPrefix", "my-label-", "-my")]
    [InlineData("dns1123SubdomainPrefix", "mysubdomain.prefix.-", "A-b-")]
    [InlineData("dns1035LabelPrefix", "my-label-", "1a-")]
    [InlineData("labelValue", "a_b.c", "-a")]
    [InlineData("uri", "http://example.com", "example")]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000", "123")]
    [InlineData("byte", "aGVsbG8=", "a")]
    [InlineData("date", "2021-01-01", "2021-13-01")]
    [InlineData("datetime", "2021-01-01T00:00:00Z", "2021-01-01")]
    public void Validates_by_a_format(string name, string valid, string invalid)
    {
        Assert.Equal(CelBool.False, CelEvaluator.Of($"format.{name}().validate('{valid}').hasValue()"));
        Assert.Equal(CelBool.True, CelEvaluator.Of($"format.named('{name}').value().validate('{invalid}').hasValue()"));
    }

    [Fact]
    public void Says_what_the_format_is() =>
        Assert.Equal(CelBool.True, CelEvaluator.Of("format.uuid().validate('1').value() == ['must be a UUID']"));

    [Fact]
    public void Has_no_format_of_another_name() => Assert.Equal(CelBool.True, CelEvaluator.Of("format.named('nope') == optional.none()"));
}
