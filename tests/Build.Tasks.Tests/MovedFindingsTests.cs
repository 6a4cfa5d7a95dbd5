using KubeGuard.Build.Caching;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Findings of rules about sets that an earlier build made, where their nodes have moved.</summary>
public sealed class MovedFindingsTests
{
    private static readonly RulePolicy _policy = new();
    private static readonly ManifestFile _file = new("a.yaml");
    private static readonly ManifestFile _other = new("b.yaml");

    [Fact]
    public void A_finding_is_where_its_node_is_now() =>
        Assert.Equal("a.yaml(4,3)", Assert.Single(Move(At(_file, 2), was: [1, 2], now: [3, 4])!).Location.ToString());

    [Fact]
    public void Its_other_places_move_too()
    {
        var finding = At(_other, 7) with { Related = [new RelatedLocation(LocationOf(_file, 1), "here")] };

        var moved = Assert.Single(Move(finding, was: [1, 2], now: [3, 4])!);

        Assert.Equal("b.yaml(7,3)", moved.Location.ToString());
        Assert.Equal("a.yaml(3,3)", Assert.Single(moved.Related).Location.ToString());
    }

    [Fact]
    public void A_finding_about_the_file_itself_stays() =>
        Assert.Equal("a.yaml(0,0)", Assert.Single(Move(At(_file, 2) with { Location = YamlLocation.OfFile(_file.Path) }, was: [1, 2], now: [3, 4])!).Location.ToString());

    [Fact]
    public void Two_nodes_at_its_place_that_move_apart_leave_it_unknown()
    {
        Assert.NotNull(Move(At(_file, 1), was: [1, 1], now: [3, 3]));
        Assert.Null(Move(At(_file, 1), was: [1, 1], now: [3, 4]));
    }

    [Fact]
    public void Without_a_node_at_its_place_it_is_unknown() => Assert.Null(Move(At(_file, 9), was: [1, 2], now: [3, 4]));

    [Fact]
    public void Nothing_is_known_of_a_file_that_the_earlier_build_did_not_keep() =>
        Assert.Null(EarlierFindings.Find(
            new CachedSet("", 0, 0, 0, [At(_file, 1)]), [new SetInput(new ManifestInput(_file, _policy, 0), ExtractOf(_file, [1]))], [], ValidationCache.Empty));

    private static IReadOnlyList<ManifestFinding>? Move(ManifestFinding finding, int[] was, int[] now)
    {
        var moved = new MovedFindings();
        moved.Add(_file.Path, ExtractOf(_file, was), ExtractOf(_file, now));
        return moved.Find([finding]);
    }

    private static ManifestFinding At(ManifestFile file, int line) => new()
    {
        Rule = KUBE6101DanglingService.Descriptor,
        Severity = RuleSeverity.Warning,
        Arguments = ["x", "y"],
        Location = LocationOf(file, line),
    };

    private static YamlLocation LocationOf(ManifestFile file, int line) => new(file.Path, line, 3, line, 9);

    // A Service with one field for each line.
    private static KeptExtract ExtractOf(ManifestFile file, int[] lines)
    {
        var fields = lines.Select((line, index) => new MappingEntry($"field{index}", ScalarNode.String("x", LocationOf(file, line))));
        var value = KubernetesObject.FromTyped(new MappingNode([.. fields]), new GroupVersionKind("", "v1", "Service"));
        return KeptExtract.Of(SetPlan.Empty, new FileExtract([new ExtractedObject(SetObject.Of(value, _policy), 0, ManifestPath.Root)], [], IsWhole: true));
    }
}
