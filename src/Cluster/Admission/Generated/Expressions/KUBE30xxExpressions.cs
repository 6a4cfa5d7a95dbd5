using KubeGuard.Kubernetes;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The rules KUBE30xx in CEL.</summary>
internal static class KUBE30xxExpressions
{
    private const string HasNoVersion = "i.tag == \"\" && i.digest == \"\"";
    private const string PullPolicy = "i.spec.?imagePullPolicy.orValue(\"\")";

    private const string Arguments = "(i.spec.?command.orValue([]) + i.spec.?args.orValue([])).join(\" \")";
    private const string Loopback = @"(^|\s)--?listen[=\s]+[""']?(localhost|127\.0\.0\.1|\[::1\])($|[^0-9A-Za-z_.])";
    private const string OpenEnded = @"^(docker\.io/)?[^/:]+$";

    /// <summary>The rules by their IDs.</summary>
    public static IEnumerable<(string Id, Func<ExpressionContext, string> Found)> All =>
    [
        ("KUBE3001", x => x.Images("variables.images", HasNoVersion)),
        ("KUBE3002", x => x.Images("variables.images", IsFloating(x))),
        ("KUBE3003", x => x.Images("variables.places", CelText.All(
            "!i.digest.matches(\"^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$\")",
            IsUnderNone(x.Texts("exempt_repositories"))))),
        ("KUBE3004", NotPulled),
        ("KUBE3005", MutableTag),
        ("KUBE3006", x => x.Images("variables.places", x.Texts("trusted_registries") is { Count: > 0 } trusted ? IsUnderNone(trusted) : "false")),
        ("KUBE3007", x => FirstUnder(x, x.Texts("blocked_registries").Select(registry => (registry, "")))),
        ("KUBE3008", x => FirstUnder(x, x.Map("deprecated_registries").Select(pair => (pair.Key, pair.Value)))),
        ("KUBE3009", Dashboard),
        ("KUBE3010", Tiller),
        ("KUBE3011", Services),
        ("KUBE3012", x => $"variables.places.filter(i, {Names("i.name")} && !{Arguments}.matches({Quote(Loopback)})).map(i, {x.Message("i.title")})"),
        ("KUBE3014", x => FirstUnder(x, x.Map("ended_components").Select(pair => (pair.Value, pair.Key)), isRepositoryLast: true)),
        ("KUBE3017", x => x.ContainerItems("c.spec.?env.orValue([])", "i.?name.orValue(\"\") == \"GITSYNC_GIT\"")),
        ("KUBE3018", x => $"dyn(object).?spec.?parameters.?repos.orValue([]).filter(p, p.matches({Quote(OpenEnded)})).map(p, {x.Message("variables.owner", "p")})"),
    ];

    private static string IsFloating(ExpressionContext x) => $"i.digest == \"\" && i.tag in {List(x.Texts(MutableTags.FloatingTags.Name))}";

    private static string IsUnderNone(IReadOnlyList<string> locations) => locations.Count == 0
        ? ""
        : $"!{List(locations.Select(location => ImageReference.FullLocation(location) + "/"))}.exists(r, (i.name + \"/\").startsWith(r))";

    private static string NotPulled(ExpressionContext x)
    {
        var isKept = x.Texts("forbidden_policies") is { Count: > 0 } forbidden
            ? $"{PullPolicy} in {List(forbidden)}"
            : CelText.All($"{PullPolicy} != \"Always\"", x.Flag("strict_explicit") ? "" : $"i.digest == \"\" && ({PullPolicy} != \"\" || !(i.tag in [\"\", \"latest\"]))");
        var reason = $"({PullPolicy} == \"\" ? \"it names no policy\" : \"its policy is \" + {PullPolicy})";
        return $"variables.images.filter(i, !(i.spec in variables.spec.?ephemeralContainers.orValue([])) && {isKept}).map(i, {x.Message("i.title", reason)})";
    }

    private static string MutableTag(ExpressionContext x)
    {
        var isKept = $"{PullPolicy} in [\"IfNotPresent\", \"Never\"] && (({HasNoVersion}) || ({IsFloating(x)}))";
        return $"variables.images.filter(i, {isKept}).map(i, {x.Message("i.title", "i.spec.image", "i.spec.imagePullPolicy")})";
    }

    // One message for an image: that of the first location that it is under.
    private static string FirstUnder(ExpressionContext x, IEnumerable<(string First, string Second)> table, bool isRepositoryLast = false)
    {
        var rows = table.Select(row => List([ImageReference.FullLocation(isRepositoryLast ? row.Second : row.First) + "/", row.First, row.Second])).ToList();
        return rows.Count == 0
            ? "[].map(i, \"\")"
            : $"variables.places.map(i, [{string.Join(", ", rows)}].filter(r, (i.name + \"/\").startsWith(r[0])).map(r, {x.Message("i.title", "i.spec.image", "r[1]", "r[2]")})).filter(l, l.size() > 0).map(l, l[0])";
    }

    private static string Dashboard(ExpressionContext x) => OrSign(
        x,
        string.Join(" || ", KUBE3009KubernetesDashboardDeployed.Images.Select(image => $"i.name.contains({Quote(image)})")),
        "variables.labels[?\"app\"].orValue(variables.labels[?\"k8s-app\"].orValue(\"\")) == \"kubernetes-dashboard\"");

    private static string Tiller(ExpressionContext x) => OrSign(
        x,
        Names("i.name"),
        $"({Names("variables.pod.?metadata.?name.orValue(\"\")")} || {Names("object.metadata.?name.orValue(\"\")")}"
            + " || variables.labels[?\"app\"].orValue(\"\") == \"helm\" || variables.labels[?\"name\"].orValue(\"\") == \"tiller\")");

    private static string Services(ExpressionContext x)
    {
        const string Texts = """
            ([object.metadata.?name.orValue("")]
              + object.metadata.?labels.orValue({}).map(k, object.metadata.labels[k])
              + object.?spec.?selector.orValue({}).map(k, object.spec.selector[k]))
            """;
        return $"[variables.owner].filter(t, {Texts}.exists(n, {Names("n")})).map(t, {x.Message("t")})";
    }

    // RE2 has no lookaround.
    private static string Names(string text) => $"{text}.lowerAscii().matches(\"(^|[^a-z])tiller($|[^a-z])\")";

    private static string OrSign(ExpressionContext x, string isImage, string isSign) =>
        $"variables.places.filter(i, {isImage}).map(i, {x.Message("i.title")})\n  + {x.Pod($"{isSign} && !variables.places.exists(i, {isImage})")}";
}
