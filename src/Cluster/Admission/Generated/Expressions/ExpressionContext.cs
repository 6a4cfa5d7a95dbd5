using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The settings of a rule for the expression of its policy, and the shapes that expressions have.</summary>
/// <param name="rule">The rule.</param>
/// <param name="policy">The settings of the project.</param>
/// <param name="exemptions">What is known of other objects.</param>
internal sealed class ExpressionContext(RuleDescriptor rule, RulePolicy policy, PolicyExemptions exemptions)
{
    /// <summary>The condition that a pod is not of Windows; <see cref="Pod.MayBeWindows"/>.</summary>
    public const string IsNotWindows = "variables.spec.?os.?name.orValue(\"\") != \"windows\"";

    private const int FirstWithRelaxedNamespaces = 35;

    /// <summary>The target version of Kubernetes.</summary>
    public KubernetesVersion Version => policy.TargetVersion;

    /// <summary>Facts about other objects.</summary>
    public PolicyExemptions Exemptions => exemptions;

    /// <summary>The condition that the Pod Security Standards do not relax a rule for the user namespace of a pod; empty if they never do. See <see cref="UserNamespaces"/>.</summary>
    public string IsNotRelaxed => Version.IsAtLeast(FirstWithRelaxedNamespaces) ? "variables.spec.?hostUsers.orValue(true) != false" : "";

    /// <summary>The value of an option that is a list.</summary>
    public IReadOnlyList<string> Texts(string option) => Option<IReadOnlyList<string>>(option);

    /// <summary>The value of an option that is a switch.</summary>
    public bool Flag(string option) => Option<bool>(option);

    /// <summary>The value of an option that is a map.</summary>
    public IReadOnlyDictionary<string, string> Map(string option) => Option<IReadOnlyDictionary<string, string>>(option);

    /// <summary>The message of the rule.</summary>
    /// <param name="arguments">The expressions of its arguments; the first names the object.</param>
    public string Message(params string[] arguments) => Format(rule.MessageFormat, arguments);

    /// <summary>A rule about a pod, whose condition is about <c>variables.spec</c>.</summary>
    public string Pod(string condition, params string[] arguments) => $"[variables.title].filter(t, {condition}).map(t, {Message(["t", .. arguments])})";

    /// <summary>A rule about items of a pod, each of which is <c>i</c>.</summary>
    public string PodItems(string list, string condition, params string[] arguments) => $"{list}.filter(i, {condition}).map(i, {Message(["variables.title", .. arguments])})";

    /// <summary>A rule about containers, each of which is <c>c.spec</c>.</summary>
    public string Containers(string condition, params string[] arguments) => $"variables.containers.filter(c, {condition}).map(c, {Message(["c.title", .. arguments])})";

    /// <summary>A rule about regular containers and sidecars, and others if they are included.</summary>
    public string ContainersOf(bool hasInit, bool hasEphemeral, string condition)
    {
        var list = (hasInit, hasEphemeral) switch { (true, true) => "containers", (true, false) => "started", (false, true) => "lastingAndEphemeral", _ => "lasting" };
        return $"variables.{list}.filter(c, {condition}).map(c, {Message("c.title")})";
    }

    /// <summary>A rule about items of a container <c>c.spec</c>, each of which is <c>i</c>.</summary>
    public string ContainerItems(string list, string condition, params string[] arguments) =>
        Joined("variables.containers", "c", $"{list}.filter(i, {condition}).map(i, {Message(["c.title", .. arguments])})");

    /// <summary>A rule about the security contexts of a pod and its containers, each of which is <c>s.context</c>.</summary>
    public string SecurityContexts(string condition, params string[] arguments) => $"variables.contexts.filter(s, {condition}).map(s, {Message(["s.title", .. arguments])})";

    /// <summary>A rule about images, each of which is <c>i</c>.</summary>
    public string Images(string list, string condition) => $"{list}.filter(i, {condition}).map(i, {Message("i.title", "i.spec.image")})";

    /// <summary>The texts that are found for each item of a list, with those of one item in one text.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The name of an item.</param>
    /// <param name="texts">The list of texts for an item.</param>
    public static string Joined(string list, string item, string texts) => $"{list}.map({item}, {texts}.join(\"; \")).filter(m, m != \"\")";

    private T Option<T>(string name) => policy.Option(rule, rule.Options.OfType<RuleOption<T>>().Single(option => option.Name == name));
}
