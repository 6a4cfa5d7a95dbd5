namespace KubeGuard.Network;

/// <summary>All points from one to another, both included.</summary>
/// <typeparam name="T">The type of the points.</typeparam>
/// <param name="First">The first point.</param>
/// <param name="Last">The last point, which is not before the first.</param>
internal readonly record struct PointRange<T>(T First, T Last)
    where T : struct, IPoint<T>
{
    /// <summary>Determines whether a point is in the range.</summary>
    public bool Contains(T point) => First.CompareTo(point) <= 0 && point.CompareTo(Last) <= 0;
}
