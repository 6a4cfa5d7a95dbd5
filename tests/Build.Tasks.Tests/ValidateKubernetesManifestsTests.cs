namespace KubeGuard.Build.Tasks.Tests;

public sealed class ValidateKubernetesManifestsTests : IDisposable
{
    private const string Privileged = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: web
            image: mcr.microsoft.com/web:1
            securityContext:
              privileged: true
        """;

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Logs_a_finding_in_the_form_of_the_compiler()
    {
        Assert.False(_test.Configuration(".globalconfig", OnlyPrivileged("error")).Manifest("pod.yaml", Privileged).Execute());

        Assert.Equal(
            ["pod.yaml(9,19): KUBE1005: Container 'web' of Pod 'web' is privileged; set privileged to false (https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline)"],
            _test.Engine.Errors);
    }

    [Theory]
    [InlineData("error", 1, 0, 0)]
    [InlineData("warning", 0, 1, 0)]
    [InlineData("suggestion", 0, 0, 1)]
    [InlineData("silent", 0, 0, 0)]
    [InlineData("none", 0, 0, 0)]
    public void Severity_decides_how_it_is_logged_and_whether_the_build_goes_on(string severity, int errors, int warnings, int messages)
    {
        var succeeded = _test.Configuration(".globalconfig", OnlyPrivileged(severity)).Manifest("pod.yaml", Privileged).Execute();

        Assert.Equal((errors, warnings, messages), (_test.Engine.Errors.Count, _test.Engine.Warnings.Count, _test.Engine.Messages.Count));
        Assert.Equal(errors == 0, succeeded);
    }

    [Fact]
    public void NoWarn_beats_a_configuration_file()
    {
        _test.Task.NoWarn = "CS1591;KUBE1005";

        Assert.Empty(_test.Configuration(".globalconfig", OnlyPrivileged("error")).Manifest("pod.yaml", Privileged).Findings());
    }

    [Theory]
    [InlineData(true, "", "", 1)]
    [InlineData(false, "KUBE1005", "", 1)]
    [InlineData(true, "", "KUBE1005", 0)]
    [InlineData(false, "", "", 0)]
    public void Warnings_become_errors_as_the_project_says(bool treatWarningsAsErrors, string asErrors, string notAsErrors, int errors)
    {
        (_test.Task.TreatWarningsAsErrors, _test.Task.WarningsAsErrors, _test.Task.WarningsNotAsErrors) = (treatWarningsAsErrors, asErrors, notAsErrors);
        _test.Configuration(".globalconfig", OnlyPrivileged("warning")).Manifest("pod.yaml", Privileged).Execute();

        Assert.Equal(errors, _test.Engine.Errors.Count);
        Assert.Equal(1 - errors, _test.Engine.Warnings.Count);
    }

    [Fact]
    public void An_editorconfig_beside_the_manifest_wins_though_nobody_names_it()
    {
        _test.Configuration(".globalconfig", OnlyPrivileged("error")).Manifest("deploy/pod.yaml", Privileged);
        _test.Write("deploy/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KUBE1005.severity = none\n");

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void Findings_come_in_the_order_of_file_and_place()
    {
        _test.Configuration(".globalconfig", OnlyPrivileged("error"));
        foreach (var name in new[] { "c.yaml", "a.yaml", "b.yaml" })
        {
            _test.Manifest(name, Privileged + "\n---\n" + Privileged);
        }

        _test.Execute();
        Assert.Equal(
            ["a.yaml(9,19)", "a.yaml(19,19)", "b.yaml(9,19)", "b.yaml(19,19)", "c.yaml(9,19)", "c.yaml(19,19)"],
            _test.Engine.Errors.Select(error => error.Split(':')[0]));
    }

    [Fact]
    public void Items_of_a_List_are_objects()
    {
        _test.Configuration(".globalconfig", OnlyPrivileged("error")).Manifest("list.yaml", """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata: { name: a }
              spec: { containers: [{ name: a, image: "a:1", securityContext: { privileged: true } }] }
            """);

        Assert.Equal(["list.yaml(7,80) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Json_is_read_with_tabs_too()
    {
        _test.Configuration(".globalconfig", OnlyPrivileged("error")).Manifest(
            "pod.json",
            "{\n\t\"apiVersion\": \"v1\", \"kind\": \"Pod\",\n\t\"spec\": { \"containers\": [ { \"name\": \"a\", \"image\": \"a:1\",\n\t\t\"securityContext\": { \"privileged\": true } } ] }\n}");

        Assert.Equal(["pod.json(4,38) KUBE1005"], _test.Findings());
    }

    [Fact]
    public void Manifest_sets_are_apart()
    {
        const string Account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: shop }\nautomountServiceAccountToken: false\n";
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: shop }\nspec: { containers: [{ name: a, image: \"a:1\" }] }\n";
        _test.Configuration(".globalconfig", AllOff() + "dotnet_diagnostic.KUBE5002.severity = warning\n")
            .Manifest("account.yaml", Account, set: "one")
            .Manifest("one.yaml", Pod, set: "one")
            .Manifest("two.yaml", Pod, set: "two");

        Assert.Equal(["two.yaml(4,1) KUBE5002"], _test.Findings());
    }

    [Fact]
    public void The_item_may_name_the_target_version()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: \"a:1\" }] }\n";
        _test.Configuration(".globalconfig", AllOff() + "dotnet_diagnostic.KUBE1102.severity = warning\n")
            .Manifest("old.yaml", Pod, version: "1.7")
            .Manifest("new.yaml", Pod);

        Assert.Equal(["new.yaml(4,24) KUBE1102"], _test.Findings());
    }

    [Fact]
    public void What_the_project_says_of_a_file_counts_and_not_that_the_glob_finds_it_too()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: \"a:1\" }] }\n";
        _test.Configuration(".globalconfig", AllOff() + "dotnet_diagnostic.KUBE1102.severity = warning\n")
            .Manifest("old.yaml", Pod, isDefaultItem: true)
            .Item("old.yaml", version: "1.7")
            .Manifest("new.yaml", Pod, isDefaultItem: true)
            .Item("new.yaml", set: "production");

        Assert.Equal(["new.yaml(4,24) KUBE1102"], _test.Findings());
    }

    [Fact]
    public void What_an_earlier_build_rendered_is_no_manifest_for_a_glob()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: \"a:1\" }] }\n";
        _test.Task.RenderFolder = "obj/app.rendered";
        _test.Configuration(".globalconfig", AllOff() + "dotnet_diagnostic.KUBE1102.severity = warning\n")
            .Manifest("obj/app.rendered/shop/a.yaml", Pod)
            .Manifest("obj/app.rendered.yaml", Pod);

        Assert.Equal(["app.rendered.yaml(4,24) KUBE1102"], _test.Findings());
    }

    [Fact]
    public void Trusted_registries_of_the_project_yield_to_a_configuration_file()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: \"ghcr.io/a:1\" }] }\n";
        _test.Task.TrustedRegistries = "ghcr.io;quay.io";
        _test.Configuration(".globalconfig", AllOff() + "dotnet_diagnostic.KUBE3006.severity = warning\n")
            .Configuration(".editorconfig", "[strict/*]\nkubeguard.trusted_registries = registry.k8s.io\n")
            .Manifest("pod.yaml", Pod)
            .Manifest("strict/pod.yaml", Pod);

        Assert.Equal(["pod.yaml(4,40) KUBE3006"], _test.Findings());
        Assert.Contains("ghcr.io/a:1", Assert.Single(_test.Engine.Warnings));
    }

    [Fact]
    public void Stops_when_the_build_is_cancelled()
    {
        _test.Manifest("pod.yaml", Privileged);
        _test.Task.Cancel();

        Assert.False(_test.Execute());
        Assert.Empty(_test.Engine.Errors);
    }

    private static string AllOff() => string.Concat(
        Rules.RuleCatalog.Descriptors.Where(rule => rule.Scope is Rules.RuleScope.Object or Rules.RuleScope.Set).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none\n"));

    private static string OnlyPrivileged(string severity) => AllOff() + $"dotnet_diagnostic.KUBE1005.severity = {severity}\n";
}
