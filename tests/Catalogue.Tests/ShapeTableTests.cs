using System.Text;
using KubeGuard.Kubernetes.Shapes;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The page about shapes follows from the tables of the engine.</summary>
public sealed class ShapeTableTests
{
    private const string Page = "docs/shapes.md";

    [Fact]
    public void Workloads_are_up_to_date()
    {
        var text = new StringBuilder("| Of | Kinds | Pods and containers | May be absent |\n|---|---|---|---|\n");
        foreach (var shape in WorkloadShapes.Everything)
        {
            text.Append($"| {shape.Product}{GroupsOf(shape.Groups)} | {KindsOf(shape.Kinds)} | {string.Join("<br>", shape.Pods.Select(Describe))} | {(shape.Pods.Any(pod => pod.IsCompleted) ? "anything" : "nothing")} |\n");
        }

        GeneratedFile.VerifyBlock(Page, "workloads", text.ToString());
    }

    [Fact]
    public void Embedded_objects_are_up_to_date()
    {
        var text = new StringBuilder("| Of | Kinds | Objects |\n|---|---|---|\n");
        foreach (var shape in EmbeddingShapes.Everything)
        {
            text.Append($"| {shape.Product}{GroupsOf(shape.Groups)} | {KindsOf(shape.Kinds)} | {string.Join("<br>", shape.Paths.Select(path => $"`{path}`{PatchesOf(shape)}"))} |\n");
        }

        GeneratedFile.VerifyBlock(Page, "objects", text.ToString());
    }

    [Fact]
    public void Policies_are_up_to_date() => GeneratedFile.VerifyBlock(Page, "policies", string.Join(", ", WorkloadPolicies.Groups.Select(Code)) + "\n");

    private static string GroupsOf(IReadOnlyList<string> groups) => $" ({string.Join(", ", groups.Select(group => group.Length == 0 ? "core" : Code(group)))})";

    private static string KindsOf(IReadOnlyList<string> kinds) => kinds.Count == 0 ? "all" : string.Join(", ", kinds);

    private static string PatchesOf(EmbeddingShape shape) =>
        shape.Patches is not { } patches ? "" : patches.ToString() is { Length: > 0 } path ? $", open with `{path}`" : ", open";

    private static string Describe(PodPlace pod)
    {
        var path = pod.Path.ToString();
        var containers = pod.Containers == PodPlace.ContainersOfSpec ? "" : string.Join(", ", pod.Containers.Select(place => place.Path.ToString() is { Length: > 0 } name ? Code(name) : "itself"));
        return (path.Length == 0 ? "the object" : Code(path)) + (containers.Length == 0 ? "" : $": {containers}");
    }

    private static string Code(string text) => $"`{text}`";
}
