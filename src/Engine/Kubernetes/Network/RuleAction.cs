namespace KubeGuard.Kubernetes.Network;

/// <summary>The actions of a rule for the connections that it matches.</summary>
internal enum RuleAction
{
    /// <summary>Accepts them; nothing after it is asked.</summary>
    Allow,

    /// <summary>Refuses them; nothing after it is asked.</summary>
    Deny,

    /// <summary>Leaves the decision to the next tier.</summary>
    Pass,

    /// <summary>Records them and leaves the decision to the next rule.</summary>
    Log,
}
