using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Admission;

public sealed class GenerateKubernetesPoliciesTests : IDisposable
{
    private const string File = "kubernetes-policies.yaml";

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: mcr.microsoft.com/dotnet/samples:aspnetapp-9.0
                resources:
                  requests:
                    cpu: 250m
                    memory: 64Mi
                  limits:
                    memory: 1Gi
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kubeguard-policies-").FullName;
    private readonly FakeBuildEngine _engine = new();
    private readonly List<string> _notices = [];

    public GenerateKubernetesPoliciesTests() => Write("shop.yaml", Deployment);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_run_writes_the_same_bytes_although_the_file_is_a_manifest_by_then()
    {
        Assert.StartsWith("kubernetes-policies.yaml: ", Generate(), StringComparison.Ordinal);
        var first = Read();

        Generate();

        Assert.Equal(first, Read());
        Assert.Empty(_engine.Errors);
    }

    [Fact]
    public void Nothing_is_found_in_what_is_generated()
    {
        Generate();

        Assert.DoesNotContain(Validate(), line => line.StartsWith(File, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_part_is_written_in_order_and_says_where_it_comes_from()
    {
        Generate();

        Assert.StartsWith("# Generated from the rules of the project by dotnet build -t:GenerateKubernetesPolicies", Read(), StringComparison.Ordinal);
        Assert.Equal(["Namespace", "LimitRange", "ResourceQuota", "NetworkPolicy", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"], Kinds().Distinct());
        Assert.Contains("# KUBE1005: Do not run privileged containers\n", Read(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PodSecurity;Limits;Quotas;Network;Rules", "")]
    [InlineData("Limits;Quotas;Network;Rules", "1.30")]
    [InlineData("PodSecurity;Quotas;Network;Rules", "1.36")]
    [InlineData("PodSecurity;Limits;Network;Rules", "")]
    [InlineData("PodSecurity;Limits;Quotas;Rules", "")]
    [InlineData("PodSecurity;Limits;Quotas;Network", "1.24")]
    public void Kubectl_accepts_what_is_generated_whatever_part_is_left_out(string parts, string version)
    {
        Generate(task => (task.PolicyParts, task.KubernetesVersion, task.HonorSuppressions, task.PolicyActions) = (parts, version, true, "error=Deny+Audit;suggestion=Warn+Audit"));
        Write("kustomization.yaml", "resources: [kubernetes-policies.yaml, shop.yaml]\n");

        Assert.Equal(Kinds().Append("Deployment").Order(StringComparer.Ordinal), Kubectl.Kustomize(_folder).Split('\n')
            .Where(line => line.StartsWith("kind: ", StringComparison.Ordinal)).Select(line => line["kind: ".Length..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PodSecurity", "Namespace")]
    [InlineData("limits", "LimitRange")]
    [InlineData("Quotas", "ResourceQuota")]
    [InlineData("Network", "NetworkPolicy")]
    public void A_part_can_be_written_alone(string part, string kind)
    {
        Generate(task => task.PolicyParts = part);

        Assert.Equal([kind], Kinds().Distinct());
    }

    [Fact]
    public void The_level_that_the_manifests_pass_is_enforced_and_the_wanted_one_is_audited()
    {
        Generate();

        Assert.Contains("    pod-security.kubernetes.io/audit: restricted\n    pod-security.kubernetes.io/audit-version: latest\n    pod-security.kubernetes.io/enforce: baseline\n", Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_passes_the_wanted_level_is_not_told_to_do_so()
    {
        Generate(task => (task.PolicyParts, task.PolicyNamespaces) = ("PodSecurity", [new TaskItem("empty")]));

        Assert.Contains("pass the Pod Security level restricted. The level restricted follows from the rules that are on.\n", Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_of_the_manifests_is_not_written_again()
    {
        Write("namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n");

        Generate();

        Assert.DoesNotContain("Namespace", Kinds());
        Assert.Contains("# Namespace 'shop' is in the manifests. Give it these labels there: pod-security.kubernetes.io/audit: restricted, ", Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_and_quotas_start_with_what_the_manifests_request()
    {
        Generate(task => task.PolicyParts = "Limits;Quotas");

        Assert.Contains("    default:\n      cpu: \"500m\"\n      memory: \"1024Mi\"\n    defaultRequest:\n      cpu: \"250m\"\n      memory: \"64Mi\"\n".Replace("\"", "", StringComparison.Ordinal), Read().Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("    limits.cpu: 2000m\n    limits.memory: 4096Mi\n    pods: 4\n    requests.cpu: 1000m\n    requests.memory: 256Mi\n", Read().Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_follow_the_severities_and_can_be_others()
    {
        Generate(task => task.PolicyParts = "Rules");
        Assert.Equal(["Audit", "Deny", "Warn"], Actions());

        Generate(task => (task.PolicyParts, task.PolicyActions) = ("Rules", "error=warn+audit;warning=none;suggestion=none"));
        Assert.Equal(["Warn, Audit"], Actions());
    }

    [Fact]
    public void Suppressions_count_in_the_cluster_if_the_project_says_so()
    {
        Generate(task => task.PolicyParts = "Rules");
        Assert.DoesNotContain("kubeguard/disable", Read(), StringComparison.Ordinal);

        Generate(task => (task.PolicyParts, task.HonorSuppressions) = ("Rules", true));
        Assert.Contains("name: is-not-suppressed", Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_with_an_accepted_admission_webhook_needs_no_policy()
    {
        const string Policy = "kubeguard/rule: KUBE1242";
        Generate(task => task.PolicyParts = "Rules");
        Assert.Contains(Policy, Read(), StringComparison.Ordinal);

        Write("webhook.yaml", "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata:\n  name: pods\nwebhooks:\n- name: pods.example.com\n  rules:\n  - scope: Namespaced\n");
        Generate(task => task.PolicyParts = "Rules");
        Assert.Contains(Policy, Read(), StringComparison.Ordinal);

        Write(".editorconfig", "root = true\n[*]\nkubeguard.accept_admission_webhook = true\n");
        Generate(task => task.PolicyParts = "Rules");
        Assert.DoesNotContain(Policy, Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void Named_namespaces_replace_those_of_the_manifests()
    {
        Generate(task => (task.PolicyParts, task.PolicyNamespaces) = ("Network", [new TaskItem("b"), new TaskItem("a")]));

        Assert.Equal(["a", "b"], Read().Split('\n').Where(line => line.StartsWith("  namespace: ", StringComparison.Ordinal)).Select(line => line["  namespace: ".Length..]));
    }

    [Fact]
    public void Before_1_25_a_PodSecurityPolicy_with_role_and_binding_takes_the_place_of_labels()
    {
        Generate(task => task.KubernetesVersion = "1.24");

        Assert.Equal(["PodSecurityPolicy", "Role", "RoleBinding", "LimitRange", "ResourceQuota", "NetworkPolicy"], Kinds());
        Assert.Contains("# There are no ValidatingAdmissionPolicies: they are stable from Kubernetes 1.30 on, and KubeGuardKubernetesVersion is 1.24.", Read(), StringComparison.Ordinal);
        Assert.DoesNotContain(Validate("1.24"), line => line.StartsWith(File, StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_properties_are_diagnostics_with_the_choices_and_nothing_is_written()
    {
        Generate(task => (task.PolicyParts, task.PolicyActions) = ("Limit", "error=Deny+Warn"));

        Assert.Collection(
            _engine.Warnings,
            line => Assert.Contains("did you mean 'Limits'?", line, StringComparison.Ordinal),
            line => Assert.Contains("expected severities with actions, such as error=Deny", line, StringComparison.Ordinal));
        Assert.False(System.IO.File.Exists(Path.Combine(_folder, File)));
    }

    [Fact]
    public void A_project_without_namespaces_is_told_how_to_name_one()
    {
        Write("shop.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n");

        Assert.Contains("there is no item KubernetesPolicyNamespace", Generate(), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(_folder, name), text);

    private string Read() => System.IO.File.ReadAllText(Path.Combine(_folder, File));

    private IEnumerable<string> Kinds() => Read().Split('\n').Where(line => line.StartsWith("kind: ", StringComparison.Ordinal)).Select(line => line["kind: ".Length..]);

    private IEnumerable<string> Actions() => Read().Split("  validationActions:\n").Skip(1)
        .Select(text => string.Join(", ", text.Split('\n').TakeWhile(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line["  - ".Length..])))
        .Distinct().Order(StringComparer.Ordinal);

    private ITaskItem[] Manifests() => [.. Directory.EnumerateFiles(_folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => new TaskItem(path))];

    private string Generate(Action<GenerateKubernetesPolicies>? set = null)
    {
        _notices.Clear();
        using var task = new GenerateKubernetesPolicies
        {
            BuildEngine = _engine,
            ProjectDirectory = _folder,
            ProjectFile = Path.Combine(_folder, "Shop.csproj"),
            Notice = _notices.Add,
            Manifests = Manifests(),
        };
        set?.Invoke(task);
        task.Execute();
        return string.Join("\n", _notices);
    }

    private IReadOnlyList<string> Validate(string version = "")
    {
        var engine = new FakeBuildEngine();
        using var task = new ValidateKubernetesManifests
        {
            BuildEngine = engine,
            ProjectDirectory = _folder,
            ProjectFile = Path.Combine(_folder, "Shop.csproj"),
            Notice = _ => { },
            Manifests = Manifests(),
            KubernetesVersion = version,
        };
        task.Execute();
        return [.. engine.Errors, .. engine.Warnings];
    }
}
