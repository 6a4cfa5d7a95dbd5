namespace KubeGuard.Manifests;

/// <summary>The answer of a tree to whether a place has a value.</summary>
internal enum Presence : byte
{
    /// <summary>Certainly not there, or an explicit null.</summary>
    Absent,

    /// <summary>A value is there.</summary>
    Present,

    /// <summary>It may or may not be there, or its value cannot be evaluated.</summary>
    Unknown,
}
