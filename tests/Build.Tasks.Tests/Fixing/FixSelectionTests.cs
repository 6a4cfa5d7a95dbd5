namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>The choice between findings that the task fixes and those that it leaves to a person.</summary>
public sealed class FixSelectionTests : IDisposable
{
    private readonly FixRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void By_default_errors_and_warnings_are_fixed_but_no_suggestions_and_no_placeholders()
    {
        var text = Fixed(Pod("securityContext: { privileged: true }\n    env: [{ name: DB_PASSWORD, value: hunter2 }]"));

        Assert.Contains("privileged: false", text, StringComparison.Ordinal);
        Assert.Contains("allowPrivilegeEscalation: false", text, StringComparison.Ordinal);
        Assert.Contains("runAsNonRoot: true", text, StringComparison.Ordinal);
        Assert.Contains("readOnlyRootFilesystem: true", text, StringComparison.Ordinal);
        Assert.Contains("value: hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("resources", text, StringComparison.Ordinal);
        Assert.DoesNotContain("automountServiceAccountToken", text, StringComparison.Ordinal);
        Assert.Contains("Left to you: 3 findings whose fix is a placeholder (KubeGuardFixPlaceholders=true writes it), ", _run.Summary, StringComparison.Ordinal);
        Assert.Contains(" suggestions (name the rules to fix in KubeGuardFixRules)", _run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Placeholders_are_written_when_they_are_asked_for()
    {
        _run.Task.Placeholders = true;

        var text = Fixed(Pod("env: [{ name: DB_PASSWORD, value: hunter2 }]"));

        Assert.Contains("replace-with-secret-name", text, StringComparison.Ordinal);
        Assert.Contains("memory: 256Mi # set the value that this workload needs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("requests", text, StringComparison.Ordinal);
        Assert.Contains("Replace 3 placeholders by the values that your workloads need.", _run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_rule_is_fixed_though_it_is_only_a_suggestion_and_others_are_not()
    {
        _run.Task.Rules = "kube5002";

        var text = Fixed(Pod("securityContext: { privileged: true }"));

        Assert.Contains("automountServiceAccountToken: false", text, StringComparison.Ordinal);
        Assert.Contains("privileged: true", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_rule_writes_no_placeholder_unless_these_are_asked_for()
    {
        _run.Task.Rules = "KUBE4001;KUBE4002";

        Assert.Equal(Pod("name: a"), Fixed(Pod("name: a")));
        Assert.Contains("2 findings whose fix is a placeholder", _run.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: ServiceAccount\n  name: metrics\n  namespace: ops", true)]
    [InlineData("kind: ServiceAccount\n  name: metrics", true)]
    [InlineData("kind: ServiceAccount\n  name: metrics\n  namespace: shop", false)]
    [InlineData("kind: ServiceAccount\n  name: other\n  namespace: ops", false)]
    [InlineData("kind: User\n  name: system:serviceaccount:ops:metrics", true)]
    [InlineData("kind: User\n  name: system:serviceaccount:ops:other", false)]
    [InlineData("kind: User\n  name: metrics", false)]
    [InlineData("kind: Group\n  name: system:serviceaccounts", true)]
    [InlineData("kind: Group\n  name: system:serviceaccounts:ops", true)]
    [InlineData("kind: Group\n  name: system:serviceaccounts:shop", false)]
    [InlineData("kind: ServiceAccount\n  name: \"{{ account }}\"\n  namespace: ops", true)]
    public void A_pod_keeps_the_token_of_an_account_that_a_binding_of_the_set_gives_rights(string subject, bool isBound)
    {
        foreach (var kind in (string[])["ClusterRoleBinding", "RoleBinding"])
        {
            _run.Task.Rules = "KUBE5002";
            _run.Manifest("binding.yaml", $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {{ name: view, namespace: ops }}\nroleRef: {{ kind: ClusterRole, name: view }}\nsubjects:\n- {subject}\n");

            var text = Fixed("apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: ops }\nspec:\n  serviceAccountName: metrics\n  automountServiceAccountToken: true # calls the API\n  containers: [{ name: a, image: a }]\n");

            Assert.Contains(isBound ? "automountServiceAccountToken: true #" : "automountServiceAccountToken: false #", text, StringComparison.Ordinal);
            Assert.Equal(isBound, _run.Summary.Contains($"(KUBE5002: {kind} 'ops/view' gives rights to its service account)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_pod_without_an_account_keeps_the_token_of_the_default_one()
    {
        _run.Task.Rules = "KUBE5002";
        _run.Manifest("binding.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: rbac.authorization.k8s.io/v1\n  kind: RoleBinding\n  metadata: { name: view }\n  subjects: [{ kind: ServiceAccount, name: default, namespace: ops }]\n");

        Assert.Equal(Pod("name: a"), Fixed(Pod("name: a")));
    }

    [Theory]
    [InlineData("KUBE3005", "image: web:latest\n    imagePullPolicy: Never")]
    [InlineData("KUBE1102", "image: a\n    securityContext: { privileged: true }")]
    [InlineData("KUBE1102", "image: a\n    securityContext: { capabilities: { add: [CAP_SYS_ADMIN] } }")]
    [InlineData("KUBE1005", "image: a\n    securityContext: { privileged: true }\n    volumeMounts: [{ name: a, mountPath: /a, mountPropagation: Bidirectional }]")]
    [InlineData("KUBE1103", "image: a\n    securityContext: { runAsUser: 0 }")]
    [InlineData("KUBE1103", "image: a\n    command: [sh, -c, \"apt-get update && apt-get install -y curl\"]")]
    [InlineData("KUBE1201", "image: a\n    command: [sh, -c]\n    args: [\"apk --no-cache add git && git clone x\"]")]
    [InlineData("KUBE1106", "image: a\n    command: [sh, -c, \"dnf -y install nc\"]")]
    [InlineData("KUBE1008", "image: registry.k8s.io/ingress-nginx/controller:v1\n    ports: [{ containerPort: 443, hostPort: 443 }]")]
    public void What_the_container_itself_contradicts_is_not_fixed_though_it_is_named(string rule, string container)
    {
        _run.Task.Rules = rule;

        Assert.Equal(Pod(container), Fixed(Pod(container)));
        Assert.Contains($"1 finding whose fix the manifests speak against ({rule}: ", _run.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KUBE1107", "image: a\n    securityContext: { capabilities: { drop: [ALL], add: [CHOWN] } }")]
    [InlineData("KUBE1104", "image: a\n    securityContext: { runAsUser: 0, runAsGroup: 1 }")]
    public void What_an_author_wrote_on_purpose_is_changed_only_when_its_rule_is_named(string rule, string container)
    {
        File.WriteAllText(_run.PathOf(".globalconfig"), $"is_global = true\ndotnet_diagnostic.{rule}.severity = warning\n");
        _run.Task.AnalyzerConfigFiles = [new Microsoft.Build.Utilities.TaskItem(".globalconfig")];
        var kept = container[(container.LastIndexOf(rule == "KUBE1107" ? "add" : "runAsUser", StringComparison.Ordinal))..];

        Assert.Contains(kept[..kept.IndexOf(rule == "KUBE1107" ? ']' : ',')], Fixed(Pod(container)), StringComparison.Ordinal);
        Assert.Contains($"{rule}: ", _run.Summary, StringComparison.Ordinal);

        _run.Task.Rules = rule;
        Assert.DoesNotContain(kept[..kept.IndexOf(rule == "KUBE1107" ? ']' : ',')], Fixed(Pod(container)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_beside_one_that_must_be_root_gets_a_setting_of_its_own()
    {
        _run.Task.Rules = "KUBE1103";

        var text = Fixed("apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n  - name: root\n    image: a\n    securityContext: { runAsUser: 0 }\n  - name: web\n    image: a\n");

        Assert.EndsWith("  - name: root\n    image: a\n    securityContext: { runAsUser: 0 }\n  - name: web\n    image: a\n    securityContext:\n      runAsNonRoot: true\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_with_a_port_below_1024_may_bind_it_without_its_other_capabilities()
    {
        _run.Task.Rules = "KUBE1106";

        Assert.EndsWith(
            "    securityContext:\n      capabilities:\n        drop:\n        - ALL\n        add:\n        - NET_BIND_SERVICE\n",
            Fixed(Pod("ports: [{ containerPort: 80 }]")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_that_is_no_longer_privileged_can_forbid_privilege_escalation()
    {
        _run.Task.Rules = "KUBE1005;KUBE1102";

        Assert.EndsWith(
            "securityContext: { privileged: false, allowPrivilegeEscalation: false }\n",
            Fixed(Pod("securityContext: { privileged: true }")),
            StringComparison.Ordinal);
    }

    private string Fixed(string text)
    {
        _run.Engine.Clear();
        return _run.Manifest("web.yaml", text).Fix().Read("web.yaml");
    }

    private static string Pod(string container) =>
        "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: ops }\nspec:\n  containers:\n  - " + (container.StartsWith("image", StringComparison.Ordinal) ? "" : "image: web\n    ") + container + "\n";
}
