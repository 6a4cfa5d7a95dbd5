using System.Text.Json;

namespace KubeGuard.Components.Json;

/// <summary>
/// Reads JSON forward, one property after the other, so that nothing but what is asked for takes memory. After
/// <see cref="NextProperty"/> exactly one of the methods that take a value is called.
/// </summary>
/// <exception cref="JsonException">The text is not valid JSON.</exception>
internal static class JsonReading
{
    /// <summary>Moves to the next property of the object that was entered.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    public static bool NextProperty(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Indicates whether the current property has this name.</summary>
    public static bool Is(this ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name);

    /// <summary>Takes the value of the property: enters it if it is an object, and skips it otherwise.</summary>
    public static bool EnterObject(this ref Utf8JsonReader reader) => Enter(ref reader, JsonTokenType.StartObject);

    /// <summary>Takes the value of the property: enters it if it is an array, and skips it otherwise.</summary>
    public static bool EnterArray(this ref Utf8JsonReader reader) => Enter(ref reader, JsonTokenType.StartArray);

    /// <summary>Takes the value of the property if it is a text, and skips it otherwise.</summary>
    public static string? ReadText(this ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    /// <summary>Skips the value of the property.</summary>
    public static void SkipValue(this ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>Moves into the next object of the array that was entered; other items are skipped.</summary>
    /// <returns><see langword="false"/> at the end of the array.</returns>
    public static bool NextObject(this ref Utf8JsonReader reader) => Next(ref reader, JsonTokenType.StartObject);

    /// <summary>Moves to the next text of the array that was entered; other items are skipped.</summary>
    /// <returns><see langword="false"/> at the end of the array.</returns>
    public static bool NextText(this ref Utf8JsonReader reader) => Next(ref reader, JsonTokenType.String);

    /// <summary>Takes the texts of the property, if it is an array.</summary>
    public static IReadOnlyList<string> ReadTexts(this ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return [];
        }

        var texts = new List<string>();
        while (reader.NextText())
        {
            texts.Add(reader.GetString()!);
        }

        return texts;
    }

    private static bool Enter(ref Utf8JsonReader reader, JsonTokenType start)
    {
        reader.Read();
        if (reader.TokenType == start)
        {
            return true;
        }

        reader.Skip();
        return false;
    }

    private static bool Next(ref Utf8JsonReader reader, JsonTokenType wanted)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == wanted)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
