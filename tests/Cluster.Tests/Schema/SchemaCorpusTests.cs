using System.Text.Json;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The schema rules over objects whose verdict is known.</summary>
public sealed class SchemaCorpusTests
{
    private static readonly string _data = Repository.PathOf("..", "shared", "data");

    [CorpusFact]
    public void Objects_with_every_field_have_the_right_types_and_no_unknown_field()
    {
        var files = Directory.GetFiles(Path.Combine(_data, "kubernetes-objects", "v1.36.0"));

        // Their words and expressions are placeholders, and kinds that no server stores are among them.
        var wrong =
            from file in files
            from finding in SchemaFindings.In(File.ReadAllText(file), 36)
            where finding.Descriptor.Id is not ("KUBE6004" or "KUBE6202" or "KUBE6203") && !finding.Message.EndsWith("Value'", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {finding.Message}";

        Assert.Empty(wrong);
        Assert.True(files.Length > 150);
    }

    [CorpusTheory]
    [InlineData("valid.yaml")]
    [InlineData("valid_version.yaml")]
    [InlineData("int_or_string.yaml")]
    [InlineData("generate_name.yaml")]
    [InlineData("quantity.yaml")]
    [InlineData("null_string.yaml")]
    [InlineData("null_array.yaml")]
    [InlineData("multi_valid.yaml")]
    [InlineData("multi_with_list.yaml")]
    [InlineData("list_valid.yaml")]
    [InlineData("list_empty_valid.yaml")]
    [InlineData("same-kind-different-api.yaml")]
    [InlineData("unconventional_keys.yaml")]
    [InlineData("full_domain_group.yaml")]
    [InlineData("crd_schema.yaml")]
    [InlineData("test_crd.yaml")]
    [InlineData("httpproxy.yaml")]
    [InlineData("valid.json", "", 20)]
    [InlineData("invalid.yaml", "KUBE6001 spec.replicas, KUBE6002 spec.templates")]
    [InlineData("list_invalid.yaml", "KUBE6001 spec.replicas, KUBE6002 spec.templates")]
    [InlineData("multi_invalid.yaml", "KUBE6001 spec.ports[0].port")]
    [InlineData("extra_property.yaml", "KUBE6002 spec.replicas", 20)]
    public void Inputs_of_kubeconform_get_its_verdicts(string file, string expected = "", int minor = 36) => Assert.Equal(
        expected,
        string.Join(", ", SchemaFindings.In(File.ReadAllText(Path.Combine(_data, "kubeconform", file)), minor).Select(TextOf).Order(StringComparer.Ordinal)));

    [CorpusFact]
    public void No_object_that_the_API_server_takes_is_reported()
    {
        var reported = Cases().Where(item => item.Verdict != "refused" && item.Found.Count > 0).Select(item => $"{item.File}: {item.Found[0].Message}");

        Assert.Empty(reported);
    }

    [CorpusFact]
    public void Every_object_that_the_API_server_cannot_decode_is_reported()
    {
        var missed = Cases().Where(item => item.Stage.EndsWith("decoding", StringComparison.Ordinal) && item.Found.Count == 0).Select(item => item.File);

        Assert.Empty(missed);
    }

    private static IEnumerable<(string File, string Verdict, string Stage, IReadOnlyList<Finding> Found)> Cases()
    {
        foreach (var line in File.ReadLines(Path.Combine(_data, "validation", "cases.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var item = document.RootElement;
            var file = item.GetProperty("file").GetString()!;
            yield return (
                file,
                item.GetProperty("verdict").GetString()!,
                item.TryGetProperty("stage", out var stage) ? stage.GetString()! : "",
                SchemaFindings.In(File.ReadAllText(Path.Combine(_data, "validation", file)), 36));
        }
    }

    private static string TextOf(Finding finding) => $"{finding.Descriptor.Id} {finding.Path}";
}
