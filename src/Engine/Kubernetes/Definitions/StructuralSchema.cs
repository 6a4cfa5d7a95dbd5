using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>
/// Checks that a schema is structural: that each value has a type of its own, outside of the schemas that only restrict values
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema).
/// </summary>
internal static class StructuralSchema
{
    private const string AnyValue = "x-kubernetes-preserve-unknown-fields";
    private const string Embedded = "x-kubernetes-embedded-resource";
    private const string IntOrString = "x-kubernetes-int-or-string";

    private static readonly string[] _lists = ["anyOf", "allOf", "oneOf"];
    private static readonly string[] _namesOfMetadata = ["name", "generateName"];

    /// <summary>Finds the problems of the schema of a version.</summary>
    public static IEnumerable<SchemaProblem> Check(ManifestCursor root) => !IsKnown(root) ? [] :
    [
        .. Walk(root, isRoot: true),
        .. AtRoot(root),
    ];

    /// <summary>The schemas of the values in a value.</summary>
    public static IEnumerable<ManifestCursor> PartsOf(ManifestCursor schema) =>
        schema["properties"].Entries.Append(schema["items"]).Append(schema["additionalProperties"]).Where(part => part.Node is MappingNode);

    private static IEnumerable<SchemaProblem> Walk(ManifestCursor schema, bool isRoot = false)
    {
        if (!IsKnown(schema))
        {
            return [];
        }

        return
        [
            .. SchemaWords.Check(schema),
            .. SchemaRules.Check(schema),
            .. OfType(schema, isRoot),
            .. OfExtensions(schema),
            .. ListSchema.Check(schema),
            .. Restrictions(schema).SelectMany(part => RestrictingSchema.Check(part, schema)),
            .. PartsOf(schema).SelectMany(part => Walk(part)),
        ];
    }

    private static IEnumerable<SchemaProblem> OfType(ManifestCursor schema, bool isRoot)
    {
        var type = schema["type"];
        if (type.IsAbsent && !schema[Embedded].Is(true) && MayBeWithoutType(schema) == false)
        {
            yield return new SchemaProblem(type, "is required: a structural schema names the type of each value");
        }
        else if (isRoot && type.IsNot("object") && type.IsPresent)
        {
            yield return new SchemaProblem(type, "must be 'object' at the root");
        }

        if (type.Is("array") && schema["items"].IsAbsent)
        {
            yield return new SchemaProblem(schema["items"], "is required for an array");
        }
    }

    private static bool? MayBeWithoutType(ManifestCursor schema) =>
        schema[IntOrString].Is(true) || schema[AnyValue].Is(true) ? true
        : schema[IntOrString].IsNot(true) && schema[AnyValue].IsNot(true) ? false
        : null;

    private static IEnumerable<SchemaProblem> OfExtensions(ManifestCursor schema)
    {
        if (schema[AnyValue].Is(false))
        {
            yield return new SchemaProblem(schema[AnyValue], "must be true or absent");
        }

        if (schema[IntOrString].Is(true))
        {
            foreach (var other in new[] { schema[AnyValue], schema[Embedded] }.Where(other => other.Is(true)))
            {
                yield return new SchemaProblem(other, $"cannot be combined with {IntOrString}");
            }
        }
        else if (schema[Embedded].Is(true))
        {
            if (schema["type"].IsNot("object"))
            {
                yield return new SchemaProblem(schema["type"], $"must be 'object' with {Embedded}");
            }

            if (schema["additionalProperties"].IsPresent)
            {
                yield return new SchemaProblem(schema["additionalProperties"], $"cannot be combined with {Embedded}");
            }
            else if (schema[AnyValue].IsNot(true) && schema["properties"].IsAbsent)
            {
                yield return new SchemaProblem(schema["properties"], $"is required with {Embedded}, unless {AnyValue} is true");
            }
        }
    }

    // The API server knows the metadata of every object, and a schema can only restrict its names.
    private static IEnumerable<SchemaProblem> AtRoot(ManifestCursor root)
    {
        if (root["additionalProperties"].IsPresent)
        {
            yield return new SchemaProblem(root["additionalProperties"], "cannot be used at the root");
        }

        if (root["nullable"].Is(true))
        {
            yield return new SchemaProblem(root["nullable"], "cannot be true at the root");
        }

        foreach (var field in new[] { root["properties"]["apiVersion"], root["properties"]["kind"] }.Where(field => field["type"] is { IsPresent: true } type && type.IsNot("string")))
        {
            yield return new SchemaProblem(field["type"], "must be 'string'");
        }

        var metadata = root["properties"]["metadata"];
        if (metadata["type"] is { IsPresent: true } ofMetadata && ofMetadata.IsNot("object"))
        {
            yield return new SchemaProblem(ofMetadata, "must be 'object'");
        }

        foreach (var field in metadata["properties"].Entries.Where(field => !_namesOfMetadata.Contains(field.Segment.Key)))
        {
            yield return new SchemaProblem(field, "cannot be restricted: of the metadata, only name and generateName can");
        }
    }

    // An int-or-string says its two types in this way.
    private static IEnumerable<ManifestCursor> Restrictions(ManifestCursor schema)
    {
        foreach (var list in _lists.Select(name => schema[name]))
        {
            foreach (var part in IsTypesOfIntOrString(list) ? [] : list.Items)
            {
                if (!(list.Segment.Key == "allOf" && part.Segment.Index == 0 && IsTypesOfIntOrString(part["anyOf"])))
                {
                    yield return part;
                }
            }
        }

        if (schema["not"].IsPresent)
        {
            yield return schema["not"];
        }
    }

    private static bool IsTypesOfIntOrString(ManifestCursor list) =>
        list.Segment.Key == "anyOf" && list.Items is [{ Entries.Count: 1 } first, { Entries.Count: 1 } second] && first["type"].Is("integer") && second["type"].Is("string");

    // Nothing is certain about a part of a template.
    private static bool IsKnown(ManifestCursor schema) => schema.Node is MappingNode { IsComplete: true };
}
