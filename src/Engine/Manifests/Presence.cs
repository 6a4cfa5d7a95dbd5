namespace KubeGuard.Manifests;

/// <summary>What a tree says of a place in it.</summary>
internal enum Presence
{
    /// <summary>Certainly not there, or an explicit null.</summary>
    Absent,

    /// <summary>A value is there.</summary>
    Present,

    /// <summary>It may be there or not, or its value cannot be evaluated.</summary>
    Unknown,
}
