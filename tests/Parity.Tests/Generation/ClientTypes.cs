using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>The model types of the Kubernetes client, by their names in manifests.</summary>
internal static class ClientTypes
{
    private static readonly Dictionary<(string ApiVersion, string Kind), Type> _kinds = typeof(V1Pod).Assembly.GetExportedTypes()
        .Select(type => (Type: type, Entity: type.GetCustomAttribute<KubernetesEntityAttribute>()))
        .Where(pair => pair.Entity is not null)
        .ToDictionary(pair => (ApiVersionOf(pair.Entity!), pair.Entity!.Kind), pair => pair.Type);

    private static readonly Dictionary<Type, Dictionary<string, PropertyInfo>> _fields = [];

    /// <summary>The class of a kind, if the client has one.</summary>
    public static Type? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault((apiVersion, kind));

    /// <summary>The property of a field, if the class has one.</summary>
    public static PropertyInfo? FindField(Type type, string field)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            fields = type.GetProperties()
                .Select(property => (Property: property, property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name))
                .Where(pair => pair.Name is not null)
                .ToDictionary(pair => pair.Name!, pair => pair.Property, StringComparer.Ordinal);
            _fields.Add(type, fields);
        }

        return fields.GetValueOrDefault(field);
    }

    /// <summary>Determines whether a type has fields of its own.</summary>
    public static bool IsModel(Type type) =>
        type.Namespace == "k8s.Models" && type != typeof(IntOrString) && type != typeof(ResourceQuantity);

    /// <summary>The name of a type in C#.</summary>
    public static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? NameOf(underlying) + "?"
        : type == typeof(byte[]) ? "byte[]"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    private static string ApiVersionOf(KubernetesEntityAttribute entity) =>
        string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
}
