using KubeGuard.CSharp.Interpretation.Domain;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>
/// The result of an <see cref="ICallHandler"/>: the value of the call, or the request that another handler evaluates
/// it.
/// </summary>
internal readonly struct CallResult
{
    private readonly AbstractValue? _value;

    private CallResult(AbstractValue value) => _value = value;

    /// <summary>The handler does not know the call, and has changed nothing.</summary>
    public static CallResult NotHandled => default;

    /// <summary>Indicates whether the call is evaluated, with all its effects.</summary>
    public bool IsHandled => _value is not null;

    /// <summary>The value of the call; unknown if it is not evaluated.</summary>
    public AbstractValue Value => _value ?? UnknownValue.Instance;

    /// <summary>The result of a call with this value.</summary>
    public static implicit operator CallResult(AbstractValue value) => new(value);
}
