namespace KubeGuard.Parity.Tests.Generation;

/// <summary>Why a value of a manifest cannot stand in a typed object.</summary>
internal enum Gap
{
    /// <summary>The client has no such field.</summary>
    UnknownField,

    /// <summary>The field has another type.</summary>
    WrongType,

    /// <summary>The manifest writes <c>null</c>, which C# cannot tell from a field that is not set.</summary>
    Null,

    /// <summary>A template placeholder stands for more than a string.</summary>
    Placeholder,

    /// <summary>The client holds the value as <c>object</c>.</summary>
    Untyped,
}
