namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The ways to write a scalar (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles).</summary>
internal enum ScalarStyle
{
    /// <summary>Not written: the event is none of a scalar, or its text is that of an alias.</summary>
    None,

    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block that starts with <c>|</c>.</summary>
    Literal,

    /// <summary>A block that starts with <c>&gt;</c>.</summary>
    Folded,
}
