using System.Text.RegularExpressions;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>
/// The variables that policies share: the views of an object that <see cref="Kubernetes.Pod"/>, <see cref="Kubernetes.Container"/> and
/// <see cref="Kubernetes.ImageReference"/> are for rules. What only some kinds have is read from <c>dyn(object)</c>: the API server compares
/// fields with the schema of each kind, and would warn in the status of the policy.
/// </summary>
internal static class SharedVariables
{
    private static readonly Regex _reference = new("variables\\.([a-zA-Z]+)", RegexOptions.CultureInvariant);

    private static readonly PolicyVariable[] _all =
    [
        new("owner", """
            object.kind + " '" + (object.?metadata.?namespace.orValue("") == "" ? "" : object.metadata.namespace + "/")
              + object.?metadata.?name.orValue(object.?metadata.?generateName.orValue("")) + "'"
            """),
        new("title", """(object.kind == "Pod" ? "" : "Pod template of ") + variables.owner"""),
        new("pod", """
            object.kind == "Pod" ? dyn(object)
              : object.kind == "PodTemplate" ? dyn(object).?template.orValue({})
              : object.kind == "CronJob" ? dyn(object).?spec.?jobTemplate.?spec.?template.orValue({})
              : dyn(object).?spec.?template.orValue({})
            """),
        new("labels", "variables.pod.?metadata.?labels.orValue({})"),
        new("annotations", "variables.pod.?metadata.?annotations.orValue({})"),
        new("spec", "variables.pod.?spec.orValue({})"),
        new("containers", ContainersOf("true", hasEphemeral: true)),
        new("lasting", ContainersOf("c.?restartPolicy.orValue(\"\") == \"Always\"", hasEphemeral: false)),
        new("started", ContainersOf("true", hasEphemeral: false)),
        new("lastingAndEphemeral", ContainersOf("c.?restartPolicy.orValue(\"\") == \"Always\"", hasEphemeral: true)),
        new("contexts", """
            [{"title": dyn(variables.title), "context": variables.spec.?securityContext.orValue({})}]
              + variables.containers.map(c, {"title": c.title, "context": c.spec.?securityContext.orValue({})})
            """),
        new("hostPaths", """
            variables.spec.?volumes.orValue([]).filter(v, v.?hostPath.hasValue()).map(v, {
              "name": v.name,
              "path": v.hostPath.?path.orValue(""),
              "normal": dyn("/" + v.hostPath.?path.orValue("").split("/").filter(s, s != "" && s != ".").join("/"))})
            """),
        new("images", """
            variables.containers.filter(c, c.spec.?image.orValue("").trim() != "").map(c, {
              "title": c.title,
              "spec": c.spec,
              "digest": dyn(c.spec.image.contains("@") ? c.spec.image.substring(c.spec.image.indexOf("@") + 1) : ""),
              "path": dyn(c.spec.image.split("@")[0])}).map(i, {
              "title": i.title,
              "spec": i.spec,
              "digest": i.digest,
              "tag": dyn(i.path.substring(i.path.lastIndexOf("/") + 1).contains(":") ? i.path.substring(i.path.indexOf(":", i.path.lastIndexOf("/") + 1) + 1) : ""),
              "path": dyn(i.path.substring(i.path.lastIndexOf("/") + 1).contains(":") ? i.path.substring(0, i.path.indexOf(":", i.path.lastIndexOf("/") + 1)) : i.path)})
            """),
        new("places", """
            variables.images.map(i, {
              "title": i.title,
              "spec": i.spec,
              "digest": i.digest,
              "registry": dyn(!i.path.contains("/") || !(i.path.split("/")[0] == "localhost" || i.path.split("/")[0].matches("[.:A-Z]")) ? "docker.io"
                : i.path.split("/")[0] == "index.docker.io" ? "docker.io"
                : i.path.split("/")[0]),
              "path": dyn(!i.path.contains("/") || !(i.path.split("/")[0] == "localhost" || i.path.split("/")[0].matches("[.:A-Z]")) ? i.path
                : i.path.substring(i.path.indexOf("/") + 1))}).map(i, {
              "title": i.title,
              "spec": i.spec,
              "digest": i.digest,
              "name": dyn(i.registry + (i.registry == "docker.io" && !i.path.contains("/") ? "/library/" : "/") + i.path)})
            """),
    ];

    /// <summary>The variables that an expression reads, and those that they read, in order.</summary>
    public static IReadOnlyList<PolicyVariable> ReadBy(string expression)
    {
        var names = new HashSet<string>(NamesIn(expression), StringComparer.Ordinal);
        foreach (var variable in _all.Reverse().Where(variable => names.Contains(variable.Name)))
        {
            names.UnionWith(NamesIn(variable.Expression));
        }

        return [.. _all.Where(variable => names.Contains(variable.Name))];
    }

    private static IEnumerable<string> NamesIn(string expression) => _reference.Matches(expression).Cast<Match>().Select(match => match.Groups[1].Value);

    // In the order of the rules: init containers, regular ones and those for debugging.
    private static string ContainersOf(string initContainers, bool hasEphemeral) => $$"""
        variables.spec.?initContainers.orValue([]){{(initContainers == "true" ? "" : $".filter(c, {initContainers})")}}.map(c, {
          "title": dyn((c.?restartPolicy.orValue("") == "Always" ? "Sidecar container '" : "Init container '") + c.?name.orValue("") + "' of " + variables.owner),
          "spec": c})
          + variables.spec.?containers.orValue([]).map(c, {"title": dyn("Container '" + c.?name.orValue("") + "' of " + variables.owner), "spec": c})
        """ + (hasEphemeral ? "\n" + """
          + variables.spec.?ephemeralContainers.orValue([]).map(c, {"title": dyn("Ephemeral container '" + c.?name.orValue("") + "' of " + variables.owner), "spec": c})
        """ : "");
}
