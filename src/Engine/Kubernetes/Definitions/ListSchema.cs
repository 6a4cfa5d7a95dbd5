using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>
/// Checks how a schema says that lists and maps are merged
/// (https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy).
/// </summary>
internal static class ListSchema
{
    private const string ListType = "x-kubernetes-list-type";
    private const string MapKeys = "x-kubernetes-list-map-keys";
    private const string MapType = "x-kubernetes-map-type";

    /// <summary>Finds the problems.</summary>
    public static IEnumerable<SchemaProblem> Check(ManifestCursor schema) =>
    [
        .. OfKind(schema, ListType, "array", ["atomic", "set", "map"]),
        .. OfKind(schema, MapType, "object", ["granular", "atomic"]),
        .. schema[ListType].Is("map") ? OfMap(schema) : OfKeysWithoutMap(schema),
        .. schema[ListType].Is("map") || schema[ListType].Is("set") ? OfItems(schema["items"]) : [],
        .. schema[ListType].Is("set") ? OfSet(schema["items"]) : [],
    ];

    private static IEnumerable<SchemaProblem> OfKind(ManifestCursor schema, string word, string type, string[] words)
    {
        if (schema[word].String is { } value && !words.Contains(value))
        {
            yield return new SchemaProblem(schema[word], $"must be {string.Join(", ", words.Take(words.Length - 1))} or {words[words.Length - 1]}, but is '{value}'");
        }
        else if (schema[word].IsPresent && schema["type"].IsNot(type))
        {
            yield return new SchemaProblem(schema["type"], $"must be '{type}' with {word}");
        }
    }

    private static IEnumerable<SchemaProblem> OfKeysWithoutMap(ManifestCursor schema)
    {
        if (schema[MapKeys].Items.Count > 0 && schema[ListType].IsNot("map"))
        {
            yield return new SchemaProblem(schema[ListType], $"must be 'map' with {MapKeys}");
        }
    }

    private static IEnumerable<SchemaProblem> OfMap(ManifestCursor schema)
    {
        var (keys, items) = (schema[MapKeys], schema["items"]);
        if (keys.IsAbsent || (keys.IsComplete && keys.Items.Count == 0))
        {
            yield return new SchemaProblem(keys, $"is required with {ListType}: map");
        }

        if (items["type"] is { IsPresent: true } type && type.IsNot("object"))
        {
            yield return new SchemaProblem(type, "must be 'object' in a list of the type map");
            yield break;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys.Items.Where(key => key.String is not null))
        {
            if (!known.Add(key.String!))
            {
                yield return new SchemaProblem(key, "is named twice");
            }
            else if (OfKey(key, items) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static SchemaProblem? OfKey(ManifestCursor key, ManifestCursor items)
    {
        var (name, field) = (key.String!, items["properties"][key.String!]);
        return field.IsAbsent ? new SchemaProblem(key, $"names '{name}', which is no property of the items")
            : field["type"].Is("object") || field["type"].Is("array") ? new SchemaProblem(field["type"], "must be a scalar type, since it is a key of the list")
            : field["nullable"].Is(true) ? new SchemaProblem(field["nullable"], "cannot be true, since it is a key of the list")
            : field["default"].IsAbsent && items["required"].HasOnly(required => required.String is not null && !required.Is(name))
                ? new SchemaProblem(key, $"names '{name}', which must be required or have a default")
            : null;
    }

    // The items of a set are compared as a whole.
    private static IEnumerable<SchemaProblem> OfSet(ManifestCursor items)
    {
        if (items["type"].Is("object") && items[MapType].IsNot("atomic"))
        {
            yield return new SchemaProblem(items[MapType], "must be 'atomic' for the items of a set");
        }
        else if (items["type"].Is("array") && items[ListType] is { IsPresent: true } type && type.IsNot("atomic"))
        {
            yield return new SchemaProblem(type, "must be 'atomic' for the items of a set");
        }
    }

    private static IEnumerable<SchemaProblem> OfItems(ManifestCursor items)
    {
        if (items["nullable"].Is(true))
        {
            yield return new SchemaProblem(items["nullable"], "cannot be true for the items of a set or map");
        }
    }
}
