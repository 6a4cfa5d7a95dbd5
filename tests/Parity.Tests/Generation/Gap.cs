namespace KubeGuard.Parity.Tests.Generation;

/// <summary>The reasons why a typed object cannot have a value of a manifest.</summary>
internal enum Gap
{
    /// <summary>The client has no such field.</summary>
    UnknownField,

    /// <summary>The field has another type.</summary>
    WrongType,

    /// <summary>The manifest writes <c>null</c>, which C# cannot distinguish from a field that is not set.</summary>
    Null,

    /// <summary>A template placeholder may be more than a string.</summary>
    Placeholder,

    /// <summary>The client has the value as <c>object</c>.</summary>
    Untyped,
}
