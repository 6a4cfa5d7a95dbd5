var manifest = new V1ClusterRoleBinding
{
    Metadata = new() { Name = "reader" },
    RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "view" },
    Subjects = [new() { Kind = "ServiceAccount", Name = "reporter" }],
};
