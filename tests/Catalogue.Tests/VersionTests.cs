using System.Reflection;
using System.Text.RegularExpressions;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The version is stated in Directory.Build.props alone.</summary>
public sealed partial class VersionTests
{
    private static string Version { get; } =
        typeof(Rule).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [Fact]
    public void The_changelog_begins_with_the_version() =>
        Assert.Equal(Version, Heading().Match(File.ReadAllText(Repository.PathOf("CHANGELOG.md"))).Groups["version"].Value);

    [Theory]
    [InlineData("README.md")]
    [InlineData("samples/Directory.Build.props")]
    [InlineData("src/Package/build/KubeGuard.props")]
    [InlineData("src/Package/build/KubeGuard.targets")]
    [InlineData("src/Package/KubeGuard.Package.csproj")]
    public void No_other_file_repeats_it(string file) =>
        Assert.DoesNotContain(Version, File.ReadAllText(Repository.PathOf(file)), StringComparison.Ordinal);

    [GeneratedRegex(@"^## (?<version>[0-9][^,\s]*)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
