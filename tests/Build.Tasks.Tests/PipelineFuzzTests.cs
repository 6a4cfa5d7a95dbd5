using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Tasks.Tests.Yaml;
using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>
/// With any content of a file, no rule fails, every finding is in its file, and a cache replays it unchanged.
/// </summary>
public sealed class PipelineFuzzTests
{
    private const int Seed = 20261124;
    private const int EditsOfEachShape = 40;
    private const int EditsOfEachFile = 2;

    // Every kind of value of YAML 1.2, in places that rules read.
    private static readonly string[] _values =
    [
        "plain", "'single ''quoted'''", "\"double \\\" \\u00e9 \\x41 \\\n      folded\"", "|\n      literal\n       more\n", "|2-\n       kept\n", ">+\n      folded\n\n      text\n\n",
        "!!str 1", "!!int \"1\"", "!<tag:yaml.org,2002:bool> true", "!local { a: b }", "&anchor value", "*missing", "~", "", "null", "0x1F", "0o17", "0b1", "1_000", "1e3", ".inf", "-.INF", ".nan",
        "2001-12-14t21:59:43.10-05:00", "1:30", "yes", "Off", "[]", "{}", "[a, [b, c], { d: e }]", "{ a, b: c, ? d }", "{ \"a\":b }", "[a: b]", "? complex\n    : value", "- a\n    - b", "-\n    - a",
        "{{ .Values.x }}", "${VAR}", "$(VAR)", "#{VAR}#", "\"{{ a }}-${b}\"", "@at", "`tick`", "%percent", "- - - a", "\t", "a: b: c", "\"open", "'open", "[open", "{open", "😀", "\u0085", "\u2028", "\uFEFF",
        "99999999999999999999", "-9223372036854775808", "/", "/var/run/docker.sock", "nginx:latest", "@sha256:", ":", "a@b@c", "k8s.gcr.io/a:b@sha256:0", "100m", "1e999", "0Ki", "-1", "ALL", "SYS_ADMIN", "localhost/", "Unconfined",
    ];

    private static readonly string[] _shapes =
    [
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: $\nspec:\n  hostNetwork: $\n  containers: $\n",
        "apiVersion: v1\nkind: Pod\nmetadata: $\nspec:\n  containers:\n  - name: a\n    image: $\n    securityContext: $\n    env:\n    - name: PASSWORD\n      value: $\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  securityContext: $\n  volumes:\n  - name: a\n    hostPath:\n      path: $\n  containers:\n  - securityContext:\n      capabilities:\n        add: $\n        drop: $\n",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n    kubeguard/disable: $\nspec:\n  template:\n    spec:\n      containers:\n      - image: a\n        resources:\n          limits:\n            cpu: $\n            memory: $\n        ports:\n        - hostPort: $\n",
        "apiVersion: v1\nkind: List\nitems: $\n---\napiVersion: v1\nkind: PodList\nitems:\n- spec:\n    hostPID: $\n    containers: []\n- $\n",
        "%YAML 1.2\n---\napiVersion: $\nkind: $\n...\n# kubeguard:disable KUBE1002 -- $\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  labels: $\n",
        "apiVersion: &v v1\nkind: ServiceAccount\nmetadata: &m\n  name: $\n<<: *m\nautomountServiceAccountToken: $\n---\napiVersion: example.com/v1\nkind: Custom\nspec:\n  podTemplate:\n    spec:\n      containers:\n      - image: $\n        livenessProbe: $\n",
        "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"hostIPC\":$,\"containers\":[{\"image\":$}]}}",
    ];

    [Fact]
    public void Every_shape_of_YAML_can_stand_anywhere()
    {
        var random = new Random(Seed);
        var texts = TestMatrix.Sample(_shapes.SelectMany(shape => _values.SelectMany(value => FillEach(shape, value))), oneOf: 10)
            .Concat(_shapes.SelectMany(shape => Enumerable.Range(0, TestMatrix.Count(EditsOfEachShape, otherwise: 4)).Select(_ => Fill(shape, random))));
        Verify([.. texts]);
    }

    [CorpusFact]
    public void Manifests_of_the_corpus_can_be_changed_anywhere()
    {
        var random = new Random(Seed);
        var paths = Directory.EnumerateFiles(LabelledCorpus.Files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var files = TestMatrix.Sample(paths, oneOf: 20)
            .Select(File.ReadAllText)
            .Where(text => text.Length < 20_000);

        Verify([.. files.SelectMany(text => Enumerable.Range(0, EditsOfEachFile).Select(_ => Replace(text, random)))]);
    }

    // One place at a time, so that the rest is checked as well.
    private static IEnumerable<string> FillEach(string shape, string value)
    {
        for (var place = shape.IndexOf('$'); place >= 0; place = shape.IndexOf('$', place + 1))
        {
            yield return string.Concat(shape[..place].Replace("$", "a"), value, shape[(place + 1)..].Replace("$", "a"));
        }
    }

    private static string Fill(string shape, Random random) =>
        string.Concat(shape.Split('$').Select((part, index) => (index == 0 ? "" : _values[random.Next(_values.Length)]) + part));

    // Replaces the value after a random colon or dash.
    private static string Replace(string text, Random random)
    {
        var starts = Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(i => text[i] is ':' or '-' && text[i + 1] == ' ').ToList();
        if (starts.Count == 0)
        {
            return text;
        }

        var start = starts[random.Next(starts.Count)] + 2;
        var end = text.IndexOf('\n', start) is >= 0 and var newLine ? newLine : text.Length;
        return text[..start] + _values[random.Next(_values.Length)] + text[end..];
    }

    private static void Verify(IReadOnlyList<string> texts)
    {
        var settings = "is_global = true\n" + string.Concat(RuleCatalog.Descriptors.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n"));
        var policies = new ManifestPolicyProvider(
            new ConfigurationSet([ConfigurationFile.Parse("/all.globalconfig", settings)]), new WarningOptions(), new Dictionary<string, string>());

        // Each is a set of its own, so that no text depends on another.
        var files = texts.Select((_, index) => new ManifestFile($"/{index}", set: $"{index}")).ToList();
        var findings = new ManifestValidation(policies, path => texts[int.Parse(path[1..])]).Run(files, TestContext.Current.CancellationToken);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            var text = texts[int.Parse(finding.Location.File[1..])];
            Assert.True(finding.Rule != KUBE9002RuleFailed.Descriptor, $"{finding.Message}\nfor:\n{text}");
            YamlFuzzTests.AssertLiesIn(text, finding.Location);
            Assert.True(finding.Message.IndexOfAny(['\n', '\r', '\u0085', '\u2028', '\u2029']) < 0, finding.Message);
        });
        VerifyCodec(findings);
    }

    private static void VerifyCodec(IReadOnlyList<ManifestFinding> findings)
    {
        var writer = new CacheWriter();
        writer.WriteMany(findings, finding => FindingCodec.Write(writer, finding));
        var bytes = writer.ToArray();
        var reader = new CacheReader(bytes);
        var again = new CacheWriter();
        again.WriteMany(reader.ReadMany(() => FindingCodec.Read(reader)), finding => FindingCodec.Write(again, finding));

        Assert.Equal(bytes, again.ToArray());
    }
}
