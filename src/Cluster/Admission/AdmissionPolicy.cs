using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Admission;

/// <summary>A ValidatingAdmissionPolicy with compiled expressions. Immutable.</summary>
internal sealed class AdmissionPolicy
{
    /// <summary>The kind.</summary>
    public const string Kind = "ValidatingAdmissionPolicy";

    /// <summary>The kind of bindings.</summary>
    public const string BindingKind = Kind + "Binding";

    /// <summary>The API group.</summary>
    public const string Group = "admissionregistration.k8s.io";

    /// <summary>Reads a policy.</summary>
    /// <param name="source">The object.</param>
    /// <param name="version">The version of Kubernetes whose functions its expressions may use.</param>
    /// <param name="type">The type of objects; any unless given, as when the API server evaluates them.</param>
    public AdmissionPolicy(KubernetesObject source, KubernetesVersion version, CelType? type = null)
    {
        var spec = source.Root["spec"];
        Source = source;
        OwnRule = OwnRule.Of(source.Metadata["annotations"]);
        Constraints = new MatchRules(spec["matchConstraints"], isOfBinding: false);
        ParameterKind = spec["paramKind"] is { IsPresent: true } kind ? new ParameterKind(kind) : null;

        var environment = PolicyEnvironment.Of(version, ParameterKind is not null, type);
        Conditions = [.. spec["matchConditions"].Items.Select(item => PolicyExpression.Compile(item["expression"], environment, CelType.Bool))];
        var variables = PolicyVariables.Read(spec["variables"], environment);
        Variables = variables.ByName;
        Validations = [.. spec["validations"].Items.Select(item => new PolicyValidation(
            item,
            PolicyExpression.Compile(item["expression"], variables.Environment, CelType.Bool),
            item["messageExpression"] is { IsAbsent: false } message && !message.Is("") ? PolicyExpression.Compile(message, variables.Environment, CelType.String) : null))];
        Annotations = [.. spec["auditAnnotations"].Items.Select(item => PolicyExpression.Compile(item["valueExpression"], variables.Environment, CelType.String, CelType.Null))];
        Expressions = [.. Conditions, .. Variables.Values, .. Validations.Select(item => item.Expression), .. Validations.Select(item => item.MessageExpression).OfType<PolicyExpression>(), .. Annotations];
        IgnoresErrors = spec["failurePolicy"].Is("Ignore");
        IsWhollyKnown = spec.Node?.IsWhollyKnown() == true;
    }

    /// <summary>The object.</summary>
    public KubernetesObject Source { get; }

    /// <summary>The name; empty if it is not known.</summary>
    public string Name => Source.Name ?? "";

    /// <summary>The rule of the project's own that it is, if it is one.</summary>
    public OwnRule? OwnRule { get; }

    /// <summary>Indicates whether a rule of the catalog reports the same.</summary>
    public bool IsGenerated => OwnRule.IsGenerated(Source.Metadata["annotations"]);

    /// <summary>The requests that it is about.</summary>
    public MatchRules Constraints { get; }

    /// <summary>The kind of its parameters, if it has some.</summary>
    public ParameterKind? ParameterKind { get; }

    /// <summary>The conditions of requests.</summary>
    public IReadOnlyList<PolicyExpression> Conditions { get; }

    /// <summary>The variables that it defines, by name.</summary>
    public IReadOnlyDictionary<string, PolicyExpression> Variables { get; }

    /// <summary>The requirements.</summary>
    public IReadOnlyList<PolicyValidation> Validations { get; }

    /// <summary>The values of audit annotations.</summary>
    public IReadOnlyList<PolicyExpression> Annotations { get; }

    /// <summary>All expressions.</summary>
    public IReadOnlyList<PolicyExpression> Expressions { get; }

    /// <summary>Indicates whether it passes an object if an expression fails.</summary>
    public bool IgnoresErrors { get; }

    /// <summary>Indicates whether all of it is known.</summary>
    public bool IsWhollyKnown { get; }

    /// <summary>Indicates whether the API server refuses it, since an expression does not compile.</summary>
    public bool HasProblems => Expressions.Any(expression => expression.Problems.Count > 0);

    /// <summary>Indicates whether an object is one of the versions that are known.</summary>
    public static bool IsKnownVersion(string version) => version is "v1" or "v1beta1" or "v1alpha1";
}
