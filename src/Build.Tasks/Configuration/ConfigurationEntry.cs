namespace KubeGuard.Build.Configuration;

/// <summary>A key with its value as a configuration file writes it.</summary>
/// <param name="key">The key; case is ignored.</param>
/// <param name="value">The value without surrounding space.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column of the key, from 1.</param>
internal sealed class ConfigurationEntry(string key, string value, int line, int column)
{
    /// <summary>The key; case is ignored.</summary>
    public string Key { get; } = key;

    /// <summary>The value without surrounding space.</summary>
    public string Value { get; } = value;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column of the key, from 1.</summary>
    public int Column { get; } = column;
}
