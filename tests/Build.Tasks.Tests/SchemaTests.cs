using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Manifests against the schemas of their kinds, and documents without a kind, in a build.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string Untyped = "apiVersion: v1\nmetadata: { name: a }\nspec: {}\n";

    private const string Misspelled = """
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          # all of them
          conatiners: # one
            - name: a # the name
              image: a:1

        """;

    private readonly TaskTest _test = new();

    private static string Only(params string[] ids) => "is_global = true\n" + string.Concat(RuleCatalog.Descriptors
        .Where(rule => !ids.Contains(rule.Id) && rule.Scope != RuleScope.Tool)
        .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none\n"));

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Document_without_a_kind_is_reported_in_a_file_that_the_project_names()
    {
        _test.Configuration(".globalconfig", Only("KUBE6005")).Manifest("named.yaml", Untyped).Manifest("found.yaml", Untyped, isDefaultItem: true);

        Assert.Equal(["named.yaml(1,1) KUBE6005"], _test.Findings());
    }

    [Theory]
    [InlineData("kind: Kustomization\nmetadata: { name: a }\nresources: []\n")]
    [InlineData("replicaCount: 1\nimage: { tag: a }\n")]
    [InlineData("apiVersion: v2\nname: chart\nversion: 1.0.0\n")]
    public void Document_that_is_no_object_is_not(string text)
    {
        _test.Configuration(".globalconfig", Only("KUBE6005")).Manifest("named.yaml", text);

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void Item_names_the_version_of_the_schemas()
    {
        const string Ingress = "apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: a }\nspec: { rule: [] }\n";
        _test.Configuration(".globalconfig", Only("KUBE6002", "KUBE6011"))
            .Manifest("old.yaml", Ingress, version: "1.20")
            .Manifest("new.yaml", Ingress, version: "1.30");

        Assert.Equal(["new.yaml(1,13) KUBE6011", "old.yaml(4,9) KUBE6002"], _test.Findings());
    }

    [Fact]
    public void Comment_and_annotation_suppress()
    {
        _test.Configuration(".globalconfig", Only("KUBE6002"))
            .Manifest("comment.yaml", Misspelled.Replace("# one", "# kubeguard:disable KUBE6002 -- on purpose", StringComparison.Ordinal))
            .Manifest("annotation.yaml", Misspelled.Replace("name: a }", "name: a, annotations: { kubeguard/disable: KUBE6002, kubeguard/reason: on purpose } }", StringComparison.Ordinal));

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void Suppression_that_suppresses_nothing_is_reported()
    {
        _test.Configuration(".globalconfig", Only("KUBE6002"))
            .Manifest("a.yaml", "apiVersion: v1\nkind: Pod # kubeguard:disable KUBE6002 -- on purpose\nmetadata: { name: a }\nspec: { containers: [] }\n");

        Assert.Equal(["a.yaml(2,31) KUBE9009"], _test.Findings());
    }

    [Fact]
    public void Fix_renames_the_key_alone()
    {
        var policies = new ManifestPolicyProvider(
            new ConfigurationSet([ConfigurationFile.Parse("/.globalconfig", Only("KUBE6002"))]), new WarningOptions(), new Dictionary<string, string>());

        var finding = Assert.Single(new ManifestValidation(policies, _ => Misspelled, withFixes: true).Run([new ManifestFile("/a.yaml")], TestContext.Current.CancellationToken));

        var replacement = Assert.Single(Assert.Single(finding.Fixes).Replacements);
        Assert.Equal(("containers", 6, 3, 13), (replacement.Text, replacement.Location.Line, replacement.Location.Column, replacement.Location.EndColumn));
    }

    // A DaemonSet has no replicas. Nothing in missing_kind.yaml shows that it was meant as an object: it is like the values of a chart.
    [CorpusTheory]
    [InlineData("blank.yaml")]
    [InlineData("comment.yaml")]
    [InlineData("valid.yaml")]
    [InlineData("duplicate_property.yaml", "KUBE6002", "KUBE6003")]
    [InlineData("missing_apiversion.yaml", "KUBE6005")]
    [InlineData("missing_kind.yaml")]
    [InlineData("missing_kind_value.yaml", "KUBE6005")]
    public void Files_of_kubeconform_get_its_verdicts(string file, params string[] expected)
    {
        _test.Configuration(".globalconfig", Only("KUBE6001", "KUBE6002", "KUBE6003", "KUBE6005", "KUBE6301"))
            .Manifest(file, File.ReadAllText(Repository.PathOf("..", "shared", "data", "kubeconform", file)));

        Assert.Equal(expected, _test.Findings().Select(finding => finding.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal));
    }
}
