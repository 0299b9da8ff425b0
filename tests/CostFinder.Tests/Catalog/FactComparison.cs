using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CostFinder.Tests.Catalog;

/// <summary>Holds two facts against each other, member by member down to the last, also those that nothing outside a type can see.</summary>
public sealed class FactComparison
{
    private readonly Dictionary<PropertyInfo, object> _told = [];

    /// <summary>The members that said something, each with an object in which it did.</summary>
    public IReadOnlyDictionary<PropertyInfo, object> Told => _told;

    /// <summary>Where they differ first and how; nothing when they are the same.</summary>
    public static string? Difference(object? expected, object? actual) => new FactComparison().Compare(expected, actual);

    public string? Compare(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null)
            return ReferenceEquals(expected, actual) ? null : $"{path}: {expected ?? "nothing"} against {actual ?? "nothing"}";
        if (expected is IEnumerable ones and not string)
            return actual is IEnumerable others ? CompareEach([.. ones.Cast<object?>()], [.. others.Cast<object?>()], path) : $"{path}: no list";
        if (expected.GetType() != actual.GetType())
            return $"{path}: {expected.GetType().Name} against {actual.GetType().Name}";
        if (IsWhole(expected))
            return Written(expected) == Written(actual) ? null : $"{path}: {Written(expected)} against {Written(actual)}";
        if (expected is ITuple parts)
            return CompareEach(PartsOf(parts), PartsOf((ITuple)actual), path);
        foreach (var property in MembersOf(expected.GetType()))
        {
            var (one, other) = (property.GetValue(expected), property.GetValue(actual));
            if (SaysSomething(one))
                _told.TryAdd(property, expected);
            if (Compare(one, other, $"{path}.{property.Name}") is { } difference)
                return difference;
        }
        return null;
    }

    private string? CompareEach(object?[] ones, object?[] others, string path)
    {
        for (var place = 0; place < ones.Length && place < others.Length; place++)
        {
            if (Compare(ones[place], others[place], $"{path}[{place}]") is { } difference)
                return difference;
        }
        return ones.Length == others.Length ? null : $"{path}: {ones.Length} against {others.Length}";
    }

    private static object?[] PartsOf(ITuple tuple) => [.. Enumerable.Range(0, tuple.Length).Select(place => tuple[place])];

    private static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.GetIndexParameters() is []);

    private static bool IsWhole(object value) => value is string or DateOnly or Type || value is IConvertible;

    /// <summary>Amounts with the zeros at their end: an answer shows them.</summary>
    private static string? Written(object value) => value is Type type ? type.FullName : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static bool SaysSomething(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        IEnumerable items => items.Cast<object?>().Any(),
        _ => !value.GetType().IsValueType || !value.Equals(Activator.CreateInstance(value.GetType())),
    };
}
