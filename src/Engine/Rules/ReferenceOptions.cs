namespace KubeGuard.Rules;

/// <summary>The options of all rules about references to other objects.</summary>
internal static class ReferenceOptions
{
    /// <summary>The objects that others deploy, which the property <c>KubeGuardExternalObjects</c> names as well.</summary>
    public static readonly RuleOption<IReadOnlyList<ObjectPattern>> ExternalObjects = RuleOption.Objects(
        "external_objects", "Objects that others deploy, as `Kind/namespace/name`, where `*` stands for any characters.");
}
