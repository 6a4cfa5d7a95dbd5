namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Policies that the fix target writes for namespaces that have none.</summary>
public sealed class DefaultDenyFixTests : IDisposable
{
    private const string Web = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { containers: [{ name: web, image: "mcr.microsoft.com/web:1" }] }

        """;

    private const string Deny = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: default-deny
          namespace: shop
        spec:
          podSelector: {}
          policyTypes:
            - Ingress

        """;

    private const string PolicyOfDb = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: db
          namespace: shop
        spec:
          podSelector: { matchLabels: { app: db } }

        """;

    private readonly FixRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_namespace_without_policies_gets_a_file_beside_its_first_workload()
    {
        Fix("KUBE2003", ("deploy/web.yaml", Web), ("deploy/more.yaml", Web.Replace("name: web, n", "name: api, n", StringComparison.Ordinal)));

        Assert.Equal(Deny, _run.Read("deploy/network-policies-shop.yaml"));
        Assert.Equal("KubeGuard fixed 1 finding in 1 manifest. Test your workloads: 1 workload must now have a policy for every connection that it needs.", _run.Summary);
    }

    [Fact]
    public void Each_namespace_gets_one()
    {
        Fix("KUBE2003", ("web.yaml", Web + "---\n" + Web.Replace("shop", "office", StringComparison.Ordinal)));

        Assert.Equal(Deny, _run.Read("network-policies-shop.yaml"));
        Assert.Equal(Deny.Replace("shop", "office", StringComparison.Ordinal), _run.Read("network-policies-office.yaml"));
    }

    [Fact]
    public void It_is_added_to_the_file_of_the_policies_of_the_namespace()
    {
        Fix("KUBE2003", ("web.yaml", Web), ("policies.yaml", PolicyOfDb));

        Assert.Equal(PolicyOfDb + "---\n" + Deny, _run.Read("policies.yaml"));
    }

    [Fact]
    public void Egress_is_denied_with_the_DNS_server_left_out()
    {
        Fix("KUBE2004", ("web.yaml", Web), ("policies.yaml", Deny));

        Assert.Equal(
            Deny + """
                    - Egress
                  egress:
                    - to:
                        - namespaceSelector:
                            matchLabels:
                              kubernetes.io/metadata.name: kube-system
                          podSelector:
                            matchLabels:
                              k8s-app: kube-dns
                      ports:
                        - protocol: UDP
                          port: 53
                        - protocol: TCP
                          port: 53

                """,
            _run.Read("policies.yaml"));
    }

    [Fact]
    public void Both_directions_are_one_policy()
    {
        Fix("KUBE2003;KUBE2004;KUBE2005", ("web.yaml", Web));

        var text = _run.Read("network-policies-shop.yaml");
        Assert.Single(text.Split("kind: NetworkPolicy")[1..]);
        Assert.Contains("    - Ingress\n    - Egress\n  egress:\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void DNS_is_allowed_in_the_policy_that_denies_it()
    {
        var deny = Deny.Replace("- Ingress", "- Egress", StringComparison.Ordinal);
        Fix("KUBE2005", ("web.yaml", Web), ("policies.yaml", deny));

        Assert.StartsWith(deny + "  egress:\n    - to:\n        - namespaceSelector:\n", _run.Read("policies.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_made_unasked()
    {
        Fix("", ("web.yaml", Web), ("policies.yaml", Deny.Replace("shop", "office", StringComparison.Ordinal)));

        Assert.False(File.Exists(_run.PathOf("network-policies-shop.yaml")));
        Assert.Contains("KUBE2003: connections that no policy allows would stop", _run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_new_file()
    {
        _run.Task.DryRun = true;
        Fix("KUBE2003", ("web.yaml", Web));

        Assert.False(File.Exists(_run.PathOf("network-policies-shop.yaml")));
        Assert.Contains(_run.Engine.ImportantMessages, message => message.Contains("+++ b/network-policies-shop.yaml", StringComparison.Ordinal) || message.Contains("+  name: default-deny", StringComparison.Ordinal));
    }

    // The default item of a project finds the new file, which the run names here.
    private void Fix(string rules, params (string Name, string Text)[] manifests)
    {
        _run.Task.Rules = rules;
        foreach (var (name, text) in manifests)
        {
            _run.Manifest(name, text);
        }

        Assert.True(_run.Execute());
        var written = Directory.EnumerateFiles(_run.Folder, "*.yaml", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);
        var messages = _run.Engine.ImportantMessages.ToList();
        foreach (var path in written.Keys.Except(manifests.Select(manifest => _run.PathOf(manifest.Name))))
        {
            _run.Manifest(Path.GetRelativePath(_run.Folder, path), written[path]);
        }

        Assert.True(_run.Execute());
        Assert.Equal(written, Directory.EnumerateFiles(_run.Folder, "*.yaml", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText));
        _run.Engine.ImportantMessages.Clear();
        _run.Engine.ImportantMessages.AddRange(messages);
    }
}
