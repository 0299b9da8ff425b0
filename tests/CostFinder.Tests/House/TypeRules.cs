using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CostFinder.Tests.House;

/// <summary>What may not stand in a built assembly. Each check gives one line per breach.</summary>
public static partial class TypeRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Words that say nothing about the patient, the payer or the statute.</summary>
    private static readonly HashSet<string> EmptyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Data", "Info", "Process", "Processor", "Handle", "Handler",
        "Common", "Misc", "Stuff", "Wrapper", "Impl", "Base", "Dto", "Dtos", "Poco", "Vo",
    };

    /// <summary>The types we wrote: neither the compiler's own nor those a generator adds to our assemblies.</summary>
    public static IEnumerable<Type> Ours(Assembly assembly) => assembly.GetTypes().Where(type =>
        type.FullName?.StartsWith("CostFinder.", StringComparison.Ordinal) == true && !IsGenerated(type));

    public static IEnumerable<string> ReferencesBeyondTheRuntime(IEnumerable<AssemblyName> references) =>
        from reference in references
        where reference.Name?.StartsWith("System.", StringComparison.Ordinal) != true
        select $"{reference.Name} is referenced; only System.* may be.";

    public static IEnumerable<string> References(IEnumerable<AssemblyName> references, string unwanted) =>
        from reference in references
        where reference.Name?.StartsWith(unwanted, StringComparison.Ordinal) == true
        select $"{reference.Name} is referenced and may not be.";

    /// <summary>Binary floating point in any field, property, parameter, result or local, the compiler's own included.</summary>
    public static IEnumerable<string> FloatingPoint(IEnumerable<Type> types) =>
        from type in types
        from place in Places(type, Declared, withLocals: true)
        where Parts(place.Type).Any(part => part == typeof(double) || part == typeof(float) || part == typeof(Half))
        select $"{type}.{place.Name} is binary floating point.";

    /// <summary>The same, in what other folders can see.</summary>
    public static IEnumerable<string> VisibleFloatingPoint(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible
        from place in Places(type, Declared & ~BindingFlags.NonPublic, withLocals: false)
        where Parts(place.Type).Any(part => part == typeof(double) || part == typeof(float) || part == typeof(Half))
        select $"{type}.{place.Name} is binary floating point.";

    /// <summary>Names of types and namespaces with a word that says nothing.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types, IReadOnlyDictionary<string, string> imposed) =>
        from type in types
        from word in Words().Matches($"{type.Namespace}.{type.Name}").Select(match => match.Value)
        where EmptyWords.Contains(word) && !imposed.ContainsKey(type.FullName!)
        select $"{type.FullName}: '{word}' says nothing; use the patient's, the payer's or the statute's word.";

    /// <summary>Members of one namespace (<paramref name="room"/>) whose signature or locals name a type of another that they may not use.</summary>
    public static IEnumerable<string> Uses(IEnumerable<Type> types, string room, params string[] unwanted) =>
        from type in types
        where In(type, room)
        from place in Places(type, Declared, withLocals: true)
        from part in Parts(place.Type)
        where unwanted.Any(name => In(part, name))
        select $"{type}.{place.Name} uses {part}.";

    /// <summary>Types of ours that the JSON context writes, however deep, and that do not live in <paramref name="home"/>.</summary>
    public static IEnumerable<string> SerialisedElsewhere(Type context, string home)
    {
        var seen = new HashSet<Type>();
        var ahead = new Queue<Type>(context.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!));
        while (ahead.TryDequeue(out var next))
        {
            foreach (var type in Parts(next).Where(part => part.FullName?.StartsWith("CostFinder.", StringComparison.Ordinal) == true && seen.Add(part)))
            {
                if (!In(type, home))
                    yield return $"{type} is serialised by {context.Name} and lives outside {home}.";
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    ahead.Enqueue(property.PropertyType);
            }
        }
    }

    /// <summary>Public types without a summary in the documentation file that the build writes beside the assembly.</summary>
    public static IEnumerable<string> WithoutSummary(IEnumerable<Type> types, XDocument documentation)
    {
        var explained = documentation.Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => (string?)member.Attribute("name"))
            .ToHashSet();
        return types.Where(type => type.IsVisible && !explained.Contains("T:" + type.FullName!.Replace('+', '.')))
            .Select(type => $"{type.FullName} has no summary; say in a sentence what it is.");
    }

    /// <summary>Names in the last column of a table, such as <c>Money</c> or <c>Money.Cents</c>, that stand for nothing in the code.</summary>
    public static IEnumerable<string> UnknownTerms(SourceText glossary, IEnumerable<Type> types)
    {
        var named = types.ToLookup(type => type.Name.Split('`')[0]);
        foreach (Match term in TermsInCode().Matches(glossary.Text))
        {
            var (type, member) = (term.Groups["type"].Value, term.Groups["member"].Value);
            if (!named[type].Any(known => member.Length == 0 || known.GetMember(member, Declared).Length > 0))
                yield return $"{glossary.Path}:{glossary.LineAt(term.Index)}: nothing is named {term.Groups["name"].Value}.";
        }
    }

    public static XDocument DocumentationOf(Assembly assembly) => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));

    private static bool In(Type type, string @namespace) =>
        type.Namespace == @namespace || type.Namespace?.StartsWith(@namespace + ".", StringComparison.Ordinal) == true;

    private static bool IsGenerated(Type type) => type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static IEnumerable<(string Name, Type Type)> Places(Type type, BindingFlags which, bool withLocals)
    {
        foreach (var field in type.GetFields(which))
            yield return (field.Name, field.FieldType);
        foreach (var property in type.GetProperties(which))
            yield return (property.Name, property.PropertyType);
        foreach (var method in type.GetMethods(which).Cast<MethodBase>().Concat(type.GetConstructors(which)))
        {
            if (method is MethodInfo { ReturnType: var result })
                yield return ($"{method.Name} (result)", result);
            foreach (var parameter in method.GetParameters())
                yield return ($"{method.Name} ({parameter.Name})", parameter.ParameterType);
            foreach (var local in withLocals ? method.GetMethodBody()?.LocalVariables ?? [] : [])
                yield return ($"{method.Name} (local {local.LocalIndex})", local.LocalType);
        }
    }

    /// <summary>The type itself and whatever it is made of: elements and type arguments.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }

    [GeneratedRegex(@"\| `(?<name>(?<type>\w+)(?:\.(?<member>\w+))?)` \|$", RegexOptions.Multiline)]
    private static partial Regex TermsInCode();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();
}
