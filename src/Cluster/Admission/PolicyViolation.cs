using KubeGuard.Cluster.Cel;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>A validation that is false for a request, or an expression that fails.</summary>
/// <param name="expression">The expression.</param>
/// <param name="message">The message, as the API server chooses it.</param>
/// <param name="evaluation">Its evaluation.</param>
/// <param name="alwaysDenies">Whether it denies the request whatever the actions of the binding are.</param>
internal sealed class PolicyViolation(PolicyExpression expression, string message, CelEvaluation evaluation, bool alwaysDenies = false)
{
    /// <summary>The expression.</summary>
    public PolicyExpression Expression { get; } = expression;

    /// <summary>The message.</summary>
    public string Message { get; } = message;

    /// <summary>Indicates whether it denies the request whatever the actions of the binding are, as the failure of an audit annotation does.</summary>
    public bool AlwaysDenies { get; } = alwaysDenies;

    /// <summary>The field of an object that decided the result, the most specific one; the whole object if none did.</summary>
    /// <param name="request">The request.</param>
    public ManifestCursor FieldIn(AdmissionRequest request)
    {
        // The path is that in the object as written, which may lack a field that the server fills in. Fields that only tell objects apart come last.
        var served = ManifestCursor.Root(request.Object);
        var fields = evaluation.Read.Where(node => node != request.Object).Select(node => Find(served, node)).OfType<ManifestCursor>().ToList();
        if ((fields.Find(field => !IsIdentity(field)) ?? fields.FirstOrDefault()) is { } decisive)
        {
            return request.Target.Root.At(decisive.Path.Segments);
        }

        return request.Target.Metadata["name"] is { IsPresent: true } name ? name : request.Target.Root;
    }

    private static bool IsIdentity(ManifestCursor field) =>
        field.Segment.Key is "apiVersion" or "kind" or "name" or "namespace" or "metadata" && (field.Parent!.Parent is null || field.Parent is { Segment.Key: "metadata", Parent.Parent: null });

    private static ManifestCursor? Find(ManifestCursor place, ManifestNode node)
    {
        if (place.Node == node)
        {
            return place;
        }

        foreach (var below in place.Node is MappingNode ? place.Entries : place.Items)
        {
            if (Find(below, node) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
