namespace KubeGuard.Rules;

/// <summary>The input that a rule needs, which decides where it can run.</summary>
internal enum RuleScope
{
    /// <summary>One object: the rule runs in C# and in YAML.</summary>
    Object,

    /// <summary>
    /// One object and the schema of its kind, or the project's admission policies: the rule runs in the build, since the compiler reads
    /// neither.
    /// </summary>
    Schema,

    /// <summary>Other objects of the same set too: the rule runs in the build.</summary>
    Set,

    /// <summary>The text or the name of a file, before there is an object: the front end of the file reports it.</summary>
    File,

    /// <summary>No Kubernetes object: the rule is about KubeGuard itself, its settings and its suppressions.</summary>
    Tool,
}
