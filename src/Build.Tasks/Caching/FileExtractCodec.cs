using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Build.Caching;

/// <summary>Writes extracts of files, and reads them back.</summary>
internal static class FileExtractCodec
{
    // The words of most extracts; a file has few others.
    private static readonly KnownTexts _words = new(
        "", "v1", "apps", "batch", "networking.k8s.io", "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Service", "Ingress", "ConfigMap", "Secret", "ServiceAccount",
        "apiVersion", "apps/v1", "metadata", "name", "generateName", "namespace", "labels", "annotations", "ownerReferences", "spec", "template", "jobTemplate", "selector", "type",
        "ports", "port", "targetPort", "protocol", "containerPort", "http", "TCP", "clusterIP", "clusterIPs", "containers", "initContainers", "serviceAccountName", "serviceAccount",
        "hostNetwork", "dnsPolicy", "restartPolicy", "env", "envFrom", "valueFrom", "configMapKeyRef", "secretKeyRef", "configMapRef", "secretRef", "key", "optional", "volumes",
        "configMap", "secret", "secretName", "persistentVolumeClaim", "claimName", "imagePullSecrets", "serviceName", "data", "stringData", "binaryData",
        "app", "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component");

    // A build writes thousands of extracts, on each thread with the same memory.
    [ThreadStatic]
    private static (CacheWriter Content, CacheWriter Places)? _writers;

    /// <summary>Writes an extract, and the places of its nodes apart.</summary>
    public static (byte[] Content, byte[] Places) Write(FileExtract extract)
    {
        var (writer, places) = _writers ??= (new CacheWriter(_words), new CacheWriter());
        writer.Clear();
        places.Clear();
        writer.WriteMany(extract.Objects, item => Write(writer, places, item));
        writer.WriteMany(extract.Comments, comment => Write(writer, comment));
        writer.Write(extract.IsWhole);
        return (writer.ToArray(), places.ToArray());
    }

    /// <summary>Reads an extract of a file.</summary>
    public static FileExtract Read(ArraySegment<byte> content, ArraySegment<byte> places, string file, RulePolicy policy)
    {
        var (reader, placeReader) = (new CacheReader(content, _words), new PlaceReader(places, file));
        return new FileExtract(reader.ReadMany(() => ReadObject(reader, placeReader, policy)), reader.ReadMany(() => ReadComment(reader, file)), reader.ReadBoolean());
    }

    private static void Write(CacheWriter writer, CacheWriter places, ExtractedObject item)
    {
        var target = item.Value;
        writer.Write(item.Document);
        Write(writer, item.Place);
        NodeCodec.Write(writer, target.Value, places);
        writer.WriteMany(target.Pods, pod =>
        {
            Write(writer, pod.Metadata.Path);
            Write(writer, pod.Spec.Path);
        });
        writer.Write(target.MayMakeOtherPods);
        writer.WriteMany(target.Suppressions, suppression => Write(writer, suppression));
        writer.Write(target.IsSeenWhole);
    }

    private static ExtractedObject ReadObject(CacheReader reader, PlaceReader places, RulePolicy policy)
    {
        var (document, place) = (reader.ReadInt32(), new ManifestPath(ReadPath(reader)));
        var value = NodeCodec.Read(reader, places);
        ManifestCursor ReadPlace() => value.Root.At(ReadPath(reader));
        return new ExtractedObject(
            new SetObject(value, policy)
            {
                Pods = reader.ReadMany(() => new PodTemplate(ReadPlace(), ReadPlace())),
                MayMakeOtherPods = reader.ReadBoolean(),
                Suppressions = reader.ReadMany(() => ReadSuppression(reader, ReadPlace)),
                IsSeenWhole = reader.ReadBoolean(),
            },
            document,
            place);
    }

    private static void Write(CacheWriter writer, AnnotationSuppression suppression)
    {
        Write(writer, suppression.Scope.Path);
        Write(writer, suppression.Annotation.Path);
        writer.Write(suppression.Ids is not null);
        writer.WriteMany(suppression.Ids ?? [], writer.Write);
        writer.WriteOptional(suppression.Justification);
        writer.Write(suppression.IsOurs);
    }

    private static AnnotationSuppression ReadSuppression(CacheReader reader, Func<ManifestCursor> readPlace)
    {
        var (scope, annotation) = (readPlace(), readPlace());
        var namesRules = reader.ReadBoolean();
        var ids = reader.ReadMany(reader.ReadText);
        return new AnnotationSuppression(scope, annotation, namesRules ? ids : null, reader.ReadOptionalText(), reader.ReadBoolean());
    }

    private static void Write(CacheWriter writer, ExtractedComment extracted)
    {
        var comment = extracted.Comment;
        writer.Write(comment.Marker);
        writer.WriteMany(comment.Ids, id =>
        {
            writer.Write(id.Text);
            LocationCodec.WriteOptionalSpan(writer, id.Location);
        });
        writer.WriteOptional(comment.Justification);
        LocationCodec.WriteOptionalSpan(writer, comment.Location);
        WriteExtent(writer, comment.Node);
        writer.WriteOptional(extracted.Document);
        writer.Write(extracted.CanTell);
    }

    private static ExtractedComment ReadComment(CacheReader reader, string file)
    {
        var comment = new CommentSuppression
        {
            Marker = reader.ReadText(),
            Ids = reader.ReadMany(() => (reader.ReadText(), LocationCodec.ReadOptionalSpan(reader, file)!)),
            Justification = reader.ReadOptionalText(),
            Location = LocationCodec.ReadOptionalSpan(reader, file)!,
            Node = ReadExtent(reader),
            Document = null,
        };
        return new ExtractedComment(comment, reader.ReadOptionalInt32(), reader.ReadBoolean());
    }

    private static void WriteExtent(CacheWriter writer, NodeExtent? extent)
    {
        writer.Write(extent is not null);
        if (extent is not null)
        {
            writer.Write(extent.Start.Line);
            writer.Write(extent.Start.Column);
            writer.Write(extent.End.Line);
            writer.Write(extent.End.Column);
        }
    }

    private static NodeExtent? ReadExtent(CacheReader reader) =>
        reader.ReadBoolean() ? NodeExtent.OfNode((reader.ReadInt32(), reader.ReadInt32()), (reader.ReadInt32(), reader.ReadInt32())) : null;

    private static void Write(CacheWriter writer, ManifestPath path) => writer.WriteMany(path.Segments, step =>
    {
        writer.WriteOptional(step.Key);
        if (step.Key is null)
        {
            writer.Write(step.Index);
        }
    });

    private static PathSegment[] ReadPath(CacheReader reader) =>
        reader.ReadMany(() => reader.ReadOptionalText() is { } key ? PathSegment.Of(key) : PathSegment.Of(reader.ReadInt32()));
}
