using KubeGuard.Build.Output;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Output;

/// <summary>A line names a related place where a reader would not find it.</summary>
public sealed class BuildLineTests
{
    [Fact]
    public void A_place_in_another_file_is_named_with_its_position() => Assert.Equal(
        "The file has been fixed; the Service is here: svc.yaml(3,7) (URI)",
        TextOf(new YamlLocation("/p/svc.yaml", 3, 7, 3, 10)));

    [Fact]
    public void Another_file_as_a_whole_has_no_position() => Assert.Equal(
        "The file has been fixed; the Service is here: svc.yaml (URI)", TextOf(YamlLocation.OfFile("/p/svc.yaml")));

    [Fact]
    public void A_place_in_the_same_file_is_not_named() => Assert.Equal(
        "The file has been fixed (URI)", TextOf(new YamlLocation("/p/web.yaml", 3, 7, 3, 10)));

    private static string TextOf(YamlLocation related)
    {
        var rule = new RuleDescriptor { Id = "KUBE0001", Name = "Any", Title = "Any", MessageFormat = "{0} has been fixed", Category = "Any", DefaultSeverity = RuleSeverity.Warning, HelpUri = "URI" };
        var finding = new ManifestFinding
        {
            Rule = rule,
            Severity = RuleSeverity.Warning,
            Arguments = ["The file"],
            Location = YamlLocation.OfFile("/p/web.yaml"),
            Related = [new RelatedLocation(related, "the Service is here")],
        };
        return BuildLine.Of(finding).TextWith(path => path.Substring("/p/".Length)).Replace(rule.HelpUri, "URI", StringComparison.Ordinal);
    }
}
