namespace KubeGuard.CSharp.Interpretation;

/// <summary>The work for one block of code so far, compared with <see cref="WorkLimits"/>.</summary>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class WorkMeter(CancellationToken cancellationToken)
{
    private int _operations;
    private int _depth;

    /// <summary>Stops the work.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Indicates whether some code was not interpreted, so that nothing is certainly absent from any object.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Indicates whether further calls are followed.</summary>
    public bool AllowsCalls => _operations < WorkLimits.CallOperations;

    /// <summary>Indicates whether further loops are interpreted time by time.</summary>
    public bool AllowsUnrolling => _operations < WorkLimits.UnrolledOperations;

    /// <summary>Counts an operation.</summary>
    /// <returns>Whether it may be interpreted.</returns>
    public bool TryCount()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_operations <= WorkLimits.Operations && _depth < WorkLimits.Depth)
        {
            return true;
        }

        IsExceeded = true;
        return false;
    }

    /// <summary>Enters the parts of an operation.</summary>
    public void Enter() => _depth++;

    /// <summary>Leaves the parts of an operation.</summary>
    public void Leave() => _depth--;

    /// <summary>Notes that some code is not interpreted.</summary>
    public void Exceed() => IsExceeded = true;
}
