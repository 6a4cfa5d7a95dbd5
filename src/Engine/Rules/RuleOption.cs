using System.Globalization;

namespace KubeGuard.Rules;

/// <summary>
/// An option of a rule, set in <c>.editorconfig</c> or <c>.globalconfig</c> as
/// <c>kubeguard.NAME = value</c> for every rule that has it, or <c>kubeguard.ID.NAME = value</c> for one.
/// </summary>
/// <param name="name">The name in lower case with underscores.</param>
/// <param name="description">The description for the rule's page.</param>
internal abstract class RuleOption(string name, string description)
{
    /// <summary>The start of every option's key.</summary>
    public const string KeyPrefix = "kubeguard.";

    private readonly string? _expectation;
    private static readonly char[] _listSeparators = [',', ';'];

    /// <summary>The name in lower case with underscores.</summary>
    public string Name { get; } = name;

    /// <summary>The description for the rule's page.</summary>
    public string Description { get; } = description;

    /// <summary>The default as a user would write it.</summary>
    public abstract string DefaultText { get; }

    /// <summary>The explanation of a value that it cannot have.</summary>
    public string Expectation
    {
        get => _expectation ?? $"the default is {DefaultText}";
        init => _expectation = value;
    }

    /// <summary>Determines whether the option can have this value.</summary>
    public abstract bool IsValid(string text);

    /// <summary>An option that is <c>true</c> or <c>false</c>.</summary>
    public static RuleOption<bool> Flag(string name, bool defaultValue, string description) =>
        new(name, description, defaultValue, defaultValue ? "true" : "false", bool.TryParse);

    /// <summary>An option that is a whole number from 0 on.</summary>
    public static RuleOption<int> Number(string name, int defaultValue, string description) =>
        new(name, description, defaultValue, defaultValue.ToString(CultureInfo.InvariantCulture), TryParseNumber);

    /// <summary>An option that is a list, separated by commas.</summary>
    public static RuleOption<IReadOnlyList<string>> List(string name, IReadOnlyList<string> defaultValue, string description) =>
        new(name, description, defaultValue, string.Join(", ", defaultValue), TryParseList);

    /// <summary>
    /// An option that is a list of registries or repositories, separated by commas. A list with a leading
    /// plus sign adds to the default, any other replaces it.
    /// </summary>
    public static RuleOption<IReadOnlyList<string>> Registries(string name, IReadOnlyList<string> defaultValue, string description) =>
        new(name, description, defaultValue, string.Join(", ", defaultValue), (string text, out IReadOnlyList<string> value) =>
        {
            value = RegistryList.Read(text, defaultValue);
            return true;
        });

    /// <summary>An option that is a list of patterns for objects, separated by commas.</summary>
    public static RuleOption<IReadOnlyList<ObjectPattern>> Objects(string name, string description) =>
        new(name, description, [], "", TryParseObjects) { Expectation = "expected Kind/namespace/name, such as Secret/shop/*" };

    /// <summary>An option that is the severity of a vulnerability.</summary>
    public static RuleOption<VulnerabilityLevel> Level(string name, VulnerabilityLevel defaultValue, string description) =>
        new(name, description, defaultValue, defaultValue.ToString().ToLowerInvariant(), TryParseLevel) { Expectation = "expected none, low, medium, high or critical" };

    /// <summary>An option that maps texts to texts, written as <c>a=b, c=d</c>.</summary>
    public static RuleOption<IReadOnlyDictionary<string, string>> Map(
        string name, IReadOnlyDictionary<string, string> defaultValue, string description) =>
        new(name, description, defaultValue, string.Join(", ", defaultValue.Select(pair => $"{pair.Key}={pair.Value}")), TryParseMap);

    /// <summary>The items of a list as a user writes it.</summary>
    internal static IReadOnlyList<string> ItemsOf(string text) =>
        [.. text.Split(_listSeparators).Select(item => item.Trim()).Where(item => item.Length > 0)];

    private static bool TryParseNumber(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool TryParseList(string text, out IReadOnlyList<string> value)
    {
        value = ItemsOf(text);
        return true;
    }

    private static bool TryParseObjects(string text, out IReadOnlyList<ObjectPattern> value)
    {
        var patterns = ItemsOf(text).Select(ObjectPattern.TryParse).ToList();
        value = [.. patterns.OfType<ObjectPattern>()];
        return value.Count == patterns.Count;
    }

    private static bool TryParseLevel(string text, out VulnerabilityLevel value) =>
        Enum.TryParse(text.Trim(), ignoreCase: true, out value) && value != VulnerabilityLevel.Unknown && string.Equals(value.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool TryParseMap(string text, out IReadOnlyDictionary<string, string> value)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        value = map;
        TryParseList(text, out var items);
        foreach (var item in items)
        {
            var pair = item.Split('=');
            if (pair.Length != 2 || pair[0].Trim().Length == 0)
            {
                return false;
            }

            map[pair[0].Trim()] = pair[1].Trim();
        }

        return true;
    }
}
