namespace KubeGuard.Rules;

/// <summary>
/// Marks a private static partial method whose body <c>src/RuleLists</c> writes at build. A method that returns an array of
/// <see cref="RuleDescriptor"/> lists those of the static classes named by an ID; any other one creates the rules.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuleListAttribute : Attribute;
