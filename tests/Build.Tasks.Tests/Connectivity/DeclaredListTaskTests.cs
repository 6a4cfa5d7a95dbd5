using static KubeGuard.Build.Tasks.Tests.Connectivity.ConnectivityTest;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

public sealed class DeclaredListTaskTests : IDisposable
{
    private const string List = "kubernetes-connectivity.yaml";
    private const string Policies = "network-policies.yaml";

    private readonly DeclaredListTest _test = new();

    public DeclaredListTaskTests() => _test["shop.yaml"] = Deployment("shop", "web") + Deployment("shop", "db", 5432);

    public void Dispose() => _test.Dispose();

    [Fact]
    public void The_first_update_writes_a_list_and_the_second_leaves_it()
    {
        Assert.Equal("kubernetes-connectivity.yaml: 4 lines added", _test.Update());
        var written = _test[List];
        Assert.EndsWith("\nallow:\n- anywhere -> shop/db: all\n- anywhere -> shop/web: all\n- shop/db -> anywhere: all\n- shop/web -> anywhere: all\n", written, StringComparison.Ordinal);

        Assert.Equal("kubernetes-connectivity.yaml: every line is as it was", _test.Update());
        Assert.Equal(written, _test[List]);
    }

    [Fact]
    public void An_update_changes_only_what_is_no_longer_true()
    {
        _test[List] = DeclaredListTest.Head + "deny:\n- external -> shop/db: 22 # ours\n\nallow:\n# open\n- anywhere -> shop/*: all\n- shop/* -> anywhere: all\n- shop/old -> shop/db: 1\n";

        Assert.Equal("kubernetes-connectivity.yaml: 1 line removed", _test.Update());
        Assert.Equal(DeclaredListTest.Head + "deny:\n- external -> shop/db: 22 # ours\n\nallow:\n# open\n- anywhere -> shop/*: all\n- shop/* -> anywhere: all\n", _test[List]);
    }

    [Fact]
    public void A_line_that_is_not_understood_stops_the_update()
    {
        _test[List] = DeclaredListTest.Head + "deny:\n- shop/web > shop/db: 80\n";
        _test.Update();

        Assert.StartsWith("kubernetes-connectivity.yaml(4,3): KUBE2704: ", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("calico")]
    public void Generated_policies_make_the_list_true_and_the_second_run_writes_the_same(string format)
    {
        _test[List] = DeclaredListTest.Head + "allow:\n- shop/web -> shop/db: 5432\n- external -> shop/web: 8080\ndeny:\n- outside -> shop/db: all\n";
        Assert.Contains(_test.Validate(), line => line.StartsWith("kubernetes-connectivity.yaml(3,1): KUBE2701", StringComparison.Ordinal));
        Assert.Contains(_test.Validate(), line => line.StartsWith("kubernetes-connectivity.yaml(7,3): KUBE2702", StringComparison.Ordinal));

        Assert.Equal("network-policies.yaml: 5 NetworkPolicy objects", _test.Generate(format));
        var written = _test[Policies];
        Assert.Empty(_test.Engine.Errors);
        Assert.DoesNotContain(_test.Validate(), line => line.Contains("KUBE27", StringComparison.Ordinal));

        _test.Generate(format);
        Assert.Equal(written, _test[Policies]);
    }

    [Fact]
    public void A_changed_list_is_checked_again_although_all_else_is_in_the_cache()
    {
        _test[List] = DeclaredListTest.Head + "allow:\n- anywhere -> shop/*: all\n- shop/* -> anywhere: all\n";
        Assert.DoesNotContain(_test.Validate(), line => line.Contains("KUBE27", StringComparison.Ordinal));

        _test[List] += "require:\n- ingress -> shop/web: 8080\n";

        Assert.Contains(_test.Validate(), line => line.StartsWith("kubernetes-connectivity.yaml(7,3): KUBE2703", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_no_policy_can_enforce_writes_nothing()
    {
        _test[List] = DeclaredListTest.Head + "allow:\n- ingress -> shop/web: 8080\n";

        Assert.Equal("", _test.Generate());
        Assert.False(_test.Has(Policies));
        Assert.StartsWith("kubernetes-connectivity.yaml(4,3): KUBE2704: ", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_go_into_the_file_that_is_named()
    {
        _test[List] = DeclaredListTest.Head + "allow: []\n";

        Assert.Equal("k8s/policies.yaml: 2 NetworkPolicy objects", _test.Generate(file: "k8s/policies.yaml"));
    }

    [Fact]
    public void A_project_without_a_list_is_told_how_to_write_one()
    {
        _test.Generate();

        Assert.Contains("there is none in the project; dotnet build -t:UpdateKubernetesConnectivity writes one", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_format_is_a_diagnostic_with_the_choices()
    {
        _test[List] = DeclaredListTest.Head;
        _test.Generate("calicoo");

        Assert.Contains("expected kubernetes or calico; did you mean 'calico'?", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }
}
