using System.Globalization;
using System.Text;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Converts values of one type to another, as cel-go does. A value that cannot be converted gives an error.</summary>
internal static class CelConversions
{
    private const double TwoTo63 = 9_223_372_036_854_775_808.0;
    private const double TwoTo64 = 18_446_744_073_709_551_616.0;

    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The integer that a value means.</summary>
    public static CelValue ToInt(CelValue value) => value switch
    {
        CelInt => value,
        CelUint { Value: <= long.MaxValue } number => new CelInt((long)number.Value),
        CelDouble { Value: > -TwoTo63 and < TwoTo63 } number => new CelInt((long)number.Value),
        CelString text => long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new CelInt(number)
            : Failed("string", "int"),
        CelTimestamp time => new CelInt(time.Seconds),
        CelDuration duration => new CelInt(duration.Nanoseconds),
        _ => CelError.Overflow("integer"),
    };

    /// <summary>The unsigned integer that a value means.</summary>
    public static CelValue ToUint(CelValue value) => value switch
    {
        CelUint => value,
        CelInt { Value: >= 0 } number => new CelUint((ulong)number.Value),
        CelDouble { Value: > -1 and < TwoTo64 } number when number.Value >= 0 => new CelUint((ulong)number.Value),
        CelString text => ulong.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CelUint(number)
            : Failed("string", "uint"),
        _ => CelError.Overflow("unsigned integer"),
    };

    /// <summary>The floating-point number that a value means.</summary>
    public static CelValue ToDouble(CelValue value) => value switch
    {
        CelInt number => new CelDouble(number.Value),
        CelUint number => new CelDouble(number.Value),
        CelString text => GoDouble.Parse(text.Value) is { } number ? new CelDouble(number) : Failed("string", "double"),
        _ => value,
    };

    /// <summary>The text that a value means: a <see cref="CelString"/> or an error.</summary>
    public static CelValue ToText(CelValue value)
    {
        switch (value)
        {
            case CelString: return value;
            case CelBool truth: return new CelString(truth.Value ? "true" : "false");
            case CelInt number: return new CelString(number.Value.ToString(CultureInfo.InvariantCulture));
            case CelUint number: return new CelString(number.Value.ToString(CultureInfo.InvariantCulture));
            case CelDouble number: return new CelString(GoDouble.Format(number.Value));
            case CelTimestamp time: return new CelString(CelTime.Format(time));
            case CelDuration duration: return new CelString(CelTime.Format(duration));
            case CelBytes bytes: return Decoded(bytes.Value);
            default: return CelError.NoSuchOverload();
        }
    }

    /// <summary>The bytes that a value means.</summary>
    public static CelValue ToBytes(CelValue value) => value is CelString text ? new CelBytes(Encoding.UTF8.GetBytes(text.Value)) : value;

    /// <summary>The boolean that a value means.</summary>
    public static CelValue ToBool(CelValue value) => value is not CelString text ? value : text.Value switch
    {
        "1" or "t" or "true" or "TRUE" or "True" => CelBool.True,
        "0" or "f" or "false" or "FALSE" or "False" => CelBool.False,
        _ => Failed("string", "bool"),
    };

    /// <summary>The point in time that a value means: text of RFC 3339, or seconds since 1970.</summary>
    public static CelValue ToTimestamp(CelValue value) => value switch
    {
        CelInt { Value: >= CelTimestamp.MinSeconds and <= CelTimestamp.MaxSeconds } seconds => new CelTimestamp(seconds.Value, 0),
        CelInt => CelError.Overflow("timestamp"),
        CelString text => TimestampText.Parse(text.Value) ?? (CelValue)Failed("string", "google.protobuf.Timestamp"),
        _ => value,
    };

    /// <summary>The length of time that a value means: text of Go, or nanoseconds.</summary>
    public static CelValue ToDuration(CelValue value) => value switch
    {
        CelInt nanoseconds => new CelDuration(nanoseconds.Value),
        CelString text => DurationText.Parse(text.Value) is { } nanoseconds ? new CelDuration(nanoseconds) : Failed("string", "google.protobuf.Duration"),
        _ => value,
    };

    /// <summary>A key or value in a message.</summary>
    public static string Display(CelValue value) => ToText(value) is CelString text ? text.Value : value.Type.ToString();

    private static CelError Failed(string from, string to) => new($"type conversion error from '{from}' to '{to}'");

    private static CelValue Decoded(byte[] bytes)
    {
        try
        {
            return new CelString(_utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return new CelError("invalid UTF-8 in bytes, cannot convert to string");
        }
    }
}
