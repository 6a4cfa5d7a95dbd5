using KubeGuard.Edits;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Fixes of rules about whole manifest sets.</summary>
public sealed class SetFixTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  serviceAccountName: web\n";
    private const string Account = FixingRule.Account;

    private readonly List<FixRun> _runs = [];

    public void Dispose() => _runs.ForEach(run => run.Dispose());

    [Fact]
    public void A_missing_object_is_created_once_for_the_whole_set()
    {
        var run = Run(FixingSetRule.CreatingAccount()).Manifest("one.yaml", Pod).Manifest("two.yaml", Pod.Replace("name: a", "name: b", StringComparison.Ordinal)).Fix();

        Assert.Equal((Pod + "---\n" + Account, Pod.Replace("name: a", "name: b", StringComparison.Ordinal)), (run.Read("one.yaml"), run.Read("two.yaml")));
        Assert.Equal("KubeGuard fixed 2 findings in 1 manifest. Test your workloads: 2 workloads must now run as it.", run.Summary);
    }

    [Fact]
    public void The_objects_of_other_files_decide()
    {
        var run = Run(FixingSetRule.CreatingAccount()).Manifest("pod.yaml", Pod).Manifest("account.yaml", Account).Fix();

        Assert.Equal(Pod, run.Read("pod.yaml"));
        Assert.Equal("KubeGuard fixed 0 findings in 0 manifests.", run.Summary);
    }

    [Fact]
    public void An_item_of_a_list_is_changed_where_it_is_written()
    {
        const string List = """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ServiceAccount
              metadata: { name: web }
            - apiVersion: v1
              kind: Pod
              metadata: { name: a }
              spec:
                serviceAccountName: web # ours

            """;
        var run = Run(FixingSetRule.ChangingPod()).Manifest("list.yaml", List).Fix();

        Assert.Equal(List.TrimEnd('\n') + "\n    automountServiceAccountToken: false\n", run.Read("list.yaml"));
    }

    [Fact]
    public void A_suppressed_finding_is_left()
    {
        var pod = Pod.Replace("name: a", "name: a\n  annotations: { kubeguard/disable: KUBE6101, kubeguard/reason: made elsewhere }", StringComparison.Ordinal);
        var run = Run(FixingSetRule.CreatingAccount()).Manifest("pod.yaml", pod).Fix();

        Assert.Equal(pod, run.Read("pod.yaml"));
    }

    [Fact]
    public void A_fix_that_is_made_on_request_alone_is_left_and_named_in_the_summary()
    {
        var run = Run(FixingSetRule.CreatingAccount(() => FixObjection.Intended("it does much"))).Manifest("pod.yaml", Pod).Fix();

        Assert.Equal(Pod, run.Read("pod.yaml"));
        Assert.Equal("KubeGuard fixed 0 findings in 0 manifests. Left to you: 1 finding whose fix the manifests speak against (KUBE6101: it does much).", run.Summary);
    }

    [Fact]
    public void A_dry_run_shows_it()
    {
        var run = Run(FixingSetRule.CreatingAccount()).Manifest("pod.yaml", Pod);
        run.Task.DryRun = true;
        Assert.True(run.Execute());

        Assert.Equal(Pod, run.Read("pod.yaml"));
        Assert.Contains(run.Engine.ImportantMessages, message => message.Contains("+kind: ServiceAccount", StringComparison.Ordinal));
    }

    [Fact]
    public void A_set_with_a_chart_is_left_since_not_all_its_objects_are_known()
    {
        var run = Run(FixingSetRule.CreatingAccount()).Manifest("pod.yaml", Pod);
        Directory.CreateDirectory(run.PathOf("chart"));
        File.WriteAllText(run.PathOf("chart/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        var chart = new TaskItem("chart");
        chart.SetMetadata("ManifestSet", "shop");
        run.Task.HelmCharts = [chart];
        run.Set = "shop";
        Assert.True(run.Execute());

        Assert.Equal(Pod, run.Read("pod.yaml"));
    }

    private FixRun Run(FixingSetRule rule)
    {
        var run = new FixRun { Task = new() { Notice = _ => { }, AnalyzedRules = [], AnalyzedSetRules = [rule] } };
        _runs.Add(run);
        return run;
    }
}
