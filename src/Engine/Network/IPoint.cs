namespace KubeGuard.Network;

/// <summary>A point of an ordered, discrete space such as the ports or the addresses.</summary>
/// <typeparam name="T">The type of the points.</typeparam>
internal interface IPoint<T> : IComparable<T>, IEquatable<T>
    where T : struct
{
    /// <summary>The point before this one. Only asked of a point that is not the first.</summary>
    T Previous { get; }

    /// <summary>The point after this one. Only asked of a point that is not the last.</summary>
    T Next { get; }

    /// <summary>Determines whether another point is the one right after this one.</summary>
    bool IsFollowedBy(T other);
}
