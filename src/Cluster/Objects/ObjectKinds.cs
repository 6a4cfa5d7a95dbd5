using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Objects;

/// <summary>The kinds of objects that others refer to.</summary>
internal static class ObjectKinds
{
    /// <summary>The group of admission policies and their bindings.</summary>
    public const string Admission = "admissionregistration.k8s.io";

    private const string Access = "rbac.authorization.k8s.io";

    /// <summary>Namespace.</summary>
    public static readonly ObjectKind Namespace = new("Namespace", "");

    /// <summary>ConfigMap.</summary>
    public static readonly ObjectKind ConfigMap = new("ConfigMap", "");

    /// <summary>Secret.</summary>
    public static readonly ObjectKind Secret = new("Secret", "");

    /// <summary>ServiceAccount.</summary>
    public static readonly ObjectKind ServiceAccount = new("ServiceAccount", "");

    /// <summary>PersistentVolumeClaim.</summary>
    public static readonly ObjectKind Claim = new("PersistentVolumeClaim", "");

    /// <summary>PersistentVolume.</summary>
    public static readonly ObjectKind Volume = new("PersistentVolume", "");

    /// <summary>Pod, written as such or created for a workload.</summary>
    public static readonly ObjectKind Pod = new("Pod", "");

    /// <summary>StatefulSet.</summary>
    public static readonly ObjectKind StatefulSet = new("StatefulSet", "apps");

    /// <summary>Role.</summary>
    public static readonly ObjectKind Role = new("Role", Access);

    /// <summary>ClusterRole.</summary>
    public static readonly ObjectKind ClusterRole = new("ClusterRole", Access);

    /// <summary>RoleBinding.</summary>
    public static readonly ObjectKind RoleBinding = new("RoleBinding", Access);

    /// <summary>ClusterRoleBinding.</summary>
    public static readonly ObjectKind ClusterRoleBinding = new("ClusterRoleBinding", Access);

    /// <summary>ValidatingAdmissionPolicy.</summary>
    public static readonly ObjectKind ValidatingPolicy = new("ValidatingAdmissionPolicy", Admission);

    /// <summary>MutatingAdmissionPolicy.</summary>
    public static readonly ObjectKind MutatingPolicy = new("MutatingAdmissionPolicy", Admission);
}
