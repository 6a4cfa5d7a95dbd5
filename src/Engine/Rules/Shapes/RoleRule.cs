using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Access;

namespace KubeGuard.Rules;

/// <summary>A rule over the permissions that each Role and ClusterRole grants.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class RoleRule(RuleDescriptor descriptor) : ObjectRule(descriptor, Role.Kinds)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzeObject(KubernetesObject target, RuleContext context) =>
        AnalyzeRole(new Role(target), target.Subject, context);

    /// <summary>Analyzes a role; override it if the rule depends on all of its permissions together.</summary>
    /// <param name="role">The role.</param>
    /// <param name="description">The role, as the first argument of the message.</param>
    /// <param name="context">Where to report.</param>
    protected virtual void AnalyzeRole(Role role, string description, RuleContext context)
    {
        foreach (var permission in role.Permissions)
        {
            AnalyzePermission(permission, description, context);
        }
    }

    /// <summary>Analyzes one entry of the role's <c>rules</c>.</summary>
    /// <param name="permission">The entry.</param>
    /// <param name="description">The role, as the first argument of the message.</param>
    /// <param name="context">Where to report.</param>
    protected abstract void AnalyzePermission(Permission permission, string description, RuleContext context);
}
