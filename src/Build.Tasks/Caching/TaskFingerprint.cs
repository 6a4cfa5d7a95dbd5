using System.Collections;
using System.Reflection;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Caching;

/// <summary>
/// A number that differs between calls of a task with different inputs. It covers all parameters by reflection, so that
/// a new one cannot be forgotten.
/// </summary>
internal static class TaskFingerprint
{
    public static ulong Of(ITask task)
    {
        var fingerprint = new Fingerprint();
        var parameters = task.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.DeclaringType!.Assembly == typeof(TaskFingerprint).Assembly)
            .OrderBy(property => property.Name, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            fingerprint.Add(parameter.Name);
            Add(fingerprint, parameter.GetValue(task, null));
        }

        return fingerprint.Value;
    }

    private static void Add(Fingerprint fingerprint, object? value)
    {
        switch (value)
        {
            case ITaskItem[] items:
                fingerprint.Add((ulong)items.Length);
                foreach (var item in items)
                {
                    Add(fingerprint, item);
                }

                break;
            default:
                fingerprint.Add(value?.ToString());
                break;
        }
    }

    private static void Add(Fingerprint fingerprint, ITaskItem item)
    {
        // Metadata has no order.
        var sum = 0UL;
        foreach (DictionaryEntry metadata in item.CloneCustomMetadata())
        {
            sum = unchecked(sum + new Fingerprint().Add((string)metadata.Key).Add((string?)metadata.Value).Value);
        }

        fingerprint.Add(item.ItemSpec).Add(sum);
    }
}
