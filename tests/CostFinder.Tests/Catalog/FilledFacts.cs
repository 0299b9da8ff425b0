using System.Collections;
using System.Reflection;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Dating;
using CostFinder.Core.Financing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Catalog;

/// <summary>
/// Makes facts in which every member says something, and hardly two the same: also what no fact file says today must not get lost.
/// A program made by it carries every rule there is.
/// </summary>
/// <param name="says">What each of its yes-and-no members says, by their number; every second one yes when nobody tells.</param>
/// <param name="leavesOut">Whether everything is left out that may be.</param>
public sealed class FilledFacts(Func<int, bool>? says = null, bool leavesOut = false)
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Source[] Sources = [new("One", "https://one.example", "2026-11"), new("Another", "https://another.example", "2026-11-24")];

    private int _last;
    private int _answers;

    /// <summary>Every rule that a program may carry.</summary>
    public static IReadOnlyList<Type> Rules { get; } =
        [.. typeof(ProgramRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProgramRule)) && !type.IsAbstract)];

    public T Make<T>() => (T)Make(typeof(T), "");

    public object Make(Type type) => Make(type, "");

    /// <summary>Ways to fill them in that together tell any two yes-and-no members from each other that stand near: each says yes in one of the first two.</summary>
    public static IEnumerable<FilledFacts> EachWay() => [new(), new(answer => answer % 2 == 0), new(answer => answer / 2 % 2 == 0), new(leavesOut: true)];

    private object Make(Type type, string name)
    {
        var number = ++_last;
        if (Nullable.GetUnderlyingType(type) is { } certain)
            return Make(certain, name);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(1 + number % (Enum.GetValues(type).Length - 1))!;
        if (ArgumentsOf(type, typeof(DatedValues<>)) is [var value])
            return Activator.CreateInstance(type, name, Listed(typeof(Dated<>).MakeGenericType(value)))!;
        if (ArgumentsOf(type, typeof(IReadOnlyDictionary<,>)) is [var key, var held])
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, held))!;
            dictionary.Add(Make(key, ""), Make(held, ""));
            return dictionary;
        }
        if (ArgumentsOf(type, typeof(IReadOnlyList<>)) is [var item])
            return Listed(item);
        return type switch
        {
            // The day, month or year on which a status was seen is read as one.
            _ when type == typeof(string) => name == nameof(ProgramStatus.AsOf) ? "2026-08" : $"text {number}",
            _ when type == typeof(int) => number,
            _ when type == typeof(bool) => says?.Invoke(_answers++) ?? _answers++ % 2 == 1,
            _ when type == typeof(decimal) => number + 0.50m,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(number),
            // A day each, one after the other, so that no two overlap.
            _ when type == typeof(Period) => new Period(new DateOnly(2026, 1, 1).AddDays(number), new DateOnly(2026, 1, 1).AddDays(number + 1)),
            _ when type == typeof(PlanYearStart) => PlanYearStart.On(2 + number % 11, 2 + number % 27),
            _ when type == typeof((int, int)) => (1 + number % 12, 1 + number % 28),
            _ when type == typeof(Text) => Text.Of($"words {number}", $"palabras {number}"),
            _ when type == typeof(Money) => Money.Of(number + 0.50m),
            _ when type == typeof(Percentage) => Percentage.Of(number % 99 + 0.5m),
            _ when type == typeof(YearlyRate) => YearlyRate.OfPercent(number + 0.50m),
            _ when type == typeof(Source) => Sources[number % 2],
            _ => Record(type),
        };
    }

    private static Type[] ArgumentsOf(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : [];

    /// <summary>Two of each, and one of every rule.</summary>
    private Array Listed(Type item)
    {
        if (item == typeof(Source))
            return Sources;
        var types = item == typeof(ProgramRule) ? Rules : [item, item];
        var items = Array.CreateInstance(item, types.Count);
        for (var place = 0; place < items.Length; place++)
            items.SetValue(Make(types[place], ""), place);
        return items;
    }

    private object Record(Type type)
    {
        var made = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"Nobody says how to make a {type.Name}.");
        var record = made.Invoke([.. made.GetParameters().Select(parameter => leavesOut && MayBeNothing(parameter.Member, Nullability.Create(parameter)) ? null : Make(parameter.ParameterType, parameter.Name!))]);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            // What its parameters filled has its value; of what kind a rule is, and what some rules leave out, its constructor says.
            if (property.CanWrite && !IsSetBy(type, property.Name))
                property.SetValue(record, leavesOut && MayBeNothing(property, Nullability.Create(property)) ? null : Make(property.PropertyType, property.Name));
        }
        return record;
    }

    /// <summary>What stands for any type may be nothing only where that type may.</summary>
    private static bool MayBeNothing(MemberInfo member, NullabilityInfo value) =>
        Nullable.GetUnderlyingType(value.Type) is not null || (member.DeclaringType is { IsGenericType: false } && value.WriteState == NullabilityState.Nullable);

    private static bool IsSetBy(Type? type, string name) =>
        type is not null && (type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == name)) || IsSetBy(type.BaseType, name));
}
