namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The forms of a selection.</summary>
internal enum CelSelectionForm : byte
{
    /// <summary><c>a.b</c>, an error if there is no such field.</summary>
    Plain,

    /// <summary><c>a.?b</c>, an optional value.</summary>
    Optional,

    /// <summary><c>has(a.b)</c>, a boolean.</summary>
    Presence,
}
