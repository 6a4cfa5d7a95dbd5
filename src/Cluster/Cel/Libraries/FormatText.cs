using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Writes a value for the clause <c>%s</c> of <c>format</c>; within lists and maps as CEL writes it.</summary>
internal static class FormatText
{
    /// <summary>Writes a value.</summary>
    /// <returns>A string, or an error for a type that the clause does not take.</returns>
    public static CelValue Of(CelValue value) => value switch
    {
        CelNull => Overloads.Text("null"),
        CelTypeValue type => Overloads.Text(type.Value.Name),
        CelList list => OfList(list),
        CelMap map => OfMap(map),
        CelOpaque or CelOptional => new CelError($"error during formatting: string clause does not take a value of type {value.Type.Name}"),
        _ => CelConversions.ToText(value),
    };

    private static CelValue OfList(CelList list)
    {
        var items = list.Items.Select(OfItem).ToList();
        return items.Find(item => item is not CelString) ?? Overloads.Text($"[{string.Join(", ", items.Select(TextOf))}]");
    }

    private static CelValue OfMap(CelMap map)
    {
        var entries = new List<string>();
        foreach (var key in map.Keys)
        {
            var written = OfItem(key);
            var value = map.TryGet(key, out var item) ? OfItem(item) : CelNull.Instance;
            if (written is not CelString || value is not CelString)
            {
                return written is CelString ? value : written;
            }

            entries.Add($"{TextOf(written)}:{TextOf(value)}");
        }

        entries.Sort(StringComparer.Ordinal);
        return Overloads.Text($"{{{string.Join(", ", entries)}}}");
    }

    private static CelValue OfItem(CelValue value) => value switch
    {
        CelDouble number => Overloads.Text(OfDouble(number.Value)),
        CelString text => Overloads.Text(GoQuote.Escaped(text.Value)),
        CelBytes => Quote("b{0}", value),
        CelTimestamp => Quote("timestamp({0})", value),
        CelDuration => Quote("duration({0})", value),
        _ => Of(value),
    };

    private static CelValue Quote(string form, CelValue value) =>
        Of(value) is CelString text ? Overloads.Text(form.Replace("{0}", GoQuote.Escaped(text.Value))) : Of(value);

    private static string OfDouble(double value) =>
        double.IsNaN(value) ? "\"NaN\"" : double.IsInfinity(value) ? value > 0 ? "\"+Inf\"" : "\"-Inf\"" : DoubleText.Fixed(value, 6, isGrouped: false);

    private static string TextOf(CelValue value) => ((CelString)value).Value;
}
