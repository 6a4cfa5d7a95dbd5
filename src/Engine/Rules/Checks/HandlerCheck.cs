using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Checks the handlers that probes and lifecycle hooks share; their ports are KUBE6022's.</summary>
internal static class HandlerCheck
{
    /// <summary>Checks the handlers of a probe or hook.</summary>
    public static void Check(ManifestCursor owner, FieldCheck check)
    {
        if (!owner.IsPresent)
        {
            return;
        }

        var exec = owner["exec"];
        if (exec.IsPresent && (exec["command"].IsAbsent || exec["command"] is { IsComplete: true, Node: SequenceNode { Items.Count: 0 } }))
        {
            check.ReportLack(exec, "exec has no command");
        }

        foreach (var header in owner["httpGet"]["httpHeaders"].Items)
        {
            check.HasFormOrIsAbsent(header["name"], Kubernetes.Validation.TextForm.HeaderName);
        }
    }
}
