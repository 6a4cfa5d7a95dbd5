using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Edits;

/// <summary>The result of several edits of one tree. Each theory also adds the edits in the opposite order.</summary>
public sealed class EditPlanTests
{
    [Fact]
    public void Fields_are_set_and_created_with_the_mappings_above_them() => Verify(
        "{ spec: { replicas: 1 } }",
        "{ spec: { replicas: 2, template: { spec: { hostNetwork: false } } } }",
        ("Set spec.replicas", "2"), ("Set spec.template.spec.hostNetwork", "false"));

    [Fact]
    public void Equal_values_of_a_field_are_set_once() => Verify(
        "{ a: 0 }", "{ a: 1 }", ("Set a", "1"), ("Set a", "1"));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "'1'")]
    [InlineData("[x]", "[x, y]")]
    [InlineData("{ type: Localhost }", "{ type: RuntimeDefault }")]
    [InlineData("{ x: 1 }", "[x]")]
    public void Different_values_of_a_field_are_refused(string first, string second) => VerifyRefused(
        "{ a: 0 }", "another fix gives the field another value", ("Set a", first), ("Set a", second));

    [Fact]
    public void Mappings_that_are_set_at_one_place_are_merged() => Verify(
        "{ limits: { cpu: 1 } }",
        "{ limits: { memory: 256Mi, pods: { max: 1, min: 0 } } }",
        ("Set limits", "{ memory: 256Mi, pods: { max: 1 } }"), ("Set limits", "{ pods: { min: 0 } }"));

    [Fact]
    public void Fields_below_a_mapping_that_is_set_are_set_in_it() => Verify(
        "{ profile: { type: Unconfined } }",
        "{ profile: { type: Localhost, localhostProfile: a.json } }",
        ("Set profile", "{ type: Localhost }"), ("Set profile.localhostProfile", "a.json"));

    [Fact]
    public void A_field_below_a_mapping_that_is_set_cannot_contradict_it() => VerifyRefused(
        "{ profile: { type: Unconfined } }", "another fix gives the field another value", ("Set profile", "{ type: Localhost }"), ("Set profile.type", "RuntimeDefault"));

    [Fact]
    public void A_field_cannot_be_set_below_a_scalar_that_is_set() => VerifyRefused(
        "{}", "what is there is of another type", ("Set a", "1"), ("Set a.b", "2"));

    [Fact]
    public void A_removal_wins_over_what_happens_at_its_target_and_below_it() => Verify(
        "{ a: { b: { c: 1 } }, d: 1 }", "{ d: 1 }", ("Set a.b.c", "2"), ("Set a", "3"), ("Set a", "4"), ("Remove a", ""), ("Remove a.b", ""));

    [Fact]
    public void A_removal_below_a_mapping_that_is_set_takes_the_field_out_of_it() => Verify(
        "{ a: { b: 1 } }", "{ a: { c: 2 } }", ("Set a", "{ b: 1, c: 2 }"), ("Remove a.b", ""));

    [Fact]
    public void What_a_removal_leaves_empty_goes_too() => Verify(
        "{ a: { b: [{ c: 1 }] }, d: 1 }", "{ d: 1 }", ("Remove a.b[0]", ""));

    [Fact]
    public void What_a_removal_leaves_empty_stays_if_something_is_added() => Verify(
        "{ a: { b: [x] } }", "{ a: { b: [y] } }", ("Remove a.b[0]", ""), ("Add a.b", "y"));

    [Fact]
    public void Equal_items_are_added_once_and_others_one_after_the_other() => Verify(
        "{ drop: [KILL] }", "{ drop: [KILL, ALL, NET_RAW] }", ("Add drop", "ALL"), ("Add drop", "ALL"), ("Add drop", "NET_RAW"));

    [Fact]
    public void Items_of_different_types_are_not_equal() => Verify(
        "{ ports: [] }", "{ ports: [80, '80'] }", ("Add ports", "80"), ("Add ports", "'80'"));

    [Fact]
    public void A_list_is_created_for_an_item() => Verify(
        "{}", "{ capabilities: { drop: [ALL] } }", ("Add capabilities.drop", "ALL"));

    [Fact]
    public void An_item_joins_a_list_that_is_set_unless_it_is_in_it() => Verify(
        "{ drop: [KILL] }", "{ drop: [ALL, NET_RAW] }", ("Set drop", "[ALL]"), ("Add drop", "ALL"), ("Add drop", "NET_RAW"));

    [Fact]
    public void An_item_of_a_list_that_is_set_cannot_be_changed() => VerifyRefused(
        "{ drop: [KILL] }", "another fix replaces the list around it", ("Set drop", "[ALL]"), ("Set drop[0]", "NET_RAW"));

    [Theory]
    [InlineData("{ a: { x: 1 } }", "Add a")]
    [InlineData("{ a: { x: 1 } }", "Set a[0]")]
    [InlineData("{ a: [1] }", "Set a.x")]
    [InlineData("{ a: text }", "Add a")]
    [InlineData("{ a: text }", "Set a.x")]
    public void An_edit_is_refused_where_something_of_another_type_is(string before, string edit) => VerifyRefused(
        before, "what is there is of another type", (edit, "1"));

    [Fact]
    public void A_field_and_an_item_cannot_be_added_to_one_node() => VerifyRefused(
        "{}", "what is there is of another type", ("Add a", "1"), ("Set a.x", "1"));

    [Theory]
    [InlineData("Add a", "[1]")]
    [InlineData("Set a.x", "{ x: 1 }")]
    public void An_explicit_null_is_as_good_as_nothing(string edit, string expected) => Verify(
        "{ a: null }", $"{{ a: {expected} }}", (edit, "1"));

    [Fact]
    public void Each_node_that_changes_is_known_by_the_one_that_it_replaces()
    {
        var root = Yaml.Node("{ items: [{ a: 1 }, { a: 2 }] }");
        var sources = new Dictionary<ManifestNode, ManifestNode>();
        var changed = PlanOf([("Set items[1].a", "3")]).Apply(root, sources)!;

        Assert.Equal("{ a: 3 }", Text(ItemsOf(changed)[1]));
        Assert.Equal(ItemsOf(root)[1], sources[ItemsOf(changed)[1]]);
        Assert.Equal(ItemsOf(root)[0], ItemsOf(changed)[0]);
        Assert.Equal(root, sources[changed]);
    }

    [Fact]
    public void A_note_stays_with_its_value()
    {
        var plan = new EditPlan();
        var value = ScalarNode.String("256Mi");
        plan.Add(EditOperation.Set, [PathSegment.Of("limits"), PathSegment.Of("memory")], value, "choose a value");
        plan.Add(EditOperation.Set, [PathSegment.Of("limits")], new MappingNode([]), null);

        var memory = ManifestCursor.Root(plan.Apply(null)!)["limits"]["memory"].Node!;
        Assert.Equal("choose a value", plan.Notes[memory]);
    }

    private static IReadOnlyList<ManifestNode> ItemsOf(ManifestNode root) => ((SequenceNode)ManifestCursor.Root(root)["items"].Node!).Items;

    private static void Verify(string before, string after, params (string Edit, string Value)[] edits)
    {
        Assert.Equal(Text(Yaml.Node(after)), Text(PlanOf(edits).Apply(Yaml.Node(before))!));
        var reversed = PlanOf(Enumerable.Reverse(edits)).Apply(Yaml.Node(before))!;
        Assert.Equal(Sorted(Text(Yaml.Node(after))), Sorted(Text(reversed)));
    }

    private static void VerifyRefused(string before, string reason, params (string Edit, string Value)[] edits)
    {
        Assert.Equal(reason, Assert.Throws<EditRefusedException>(() => PlanOf(edits).Apply(Yaml.Node(before))).Message);
        Assert.Equal(reason, Assert.Throws<EditRefusedException>(() => PlanOf(Enumerable.Reverse(edits)).Apply(Yaml.Node(before))).Message);
    }

    private static EditPlan PlanOf(IEnumerable<(string Edit, string Value)> edits)
    {
        var plan = new EditPlan();
        foreach (var (edit, value) in edits)
        {
            var operation = Enum.Parse<EditOperation>(edit.Split(' ')[0]);
            plan.Add(operation, PathOf(edit.Split(' ')[1]), operation == EditOperation.Remove ? null : Yaml.Node("value: " + value) is MappingNode node ? node.Entries[0].Value : null, null);
        }

        return plan;
    }

    private static IEnumerable<PathSegment> PathOf(string path) => path
        .Split(['.', '['])
        .Select(step => step.EndsWith(']') ? PathSegment.Of(int.Parse(step.TrimEnd(']'), null)) : PathSegment.Of(step));

    private static string Text(ManifestNode node) => node switch
    {
        MappingNode mapping => "{ " + string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}")) + " }",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Text)) + "]",
        ScalarNode { Kind: ScalarKind.String } scalar => $"'{scalar.Text.Value}'",
        ScalarNode scalar => scalar.Text.ToString(),
        _ => "?",
    };

    private static string Sorted(string text) => string.Concat(text.Order());
}
