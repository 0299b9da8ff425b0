using System.Reflection;
using System.Text.Json.Serialization;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Tests.House;

namespace CostFinder.Tests;

/// <summary>The rules of the house. <see cref="PlantedBreaches"/> shows that each of them can fail.</summary>
public sealed class HouseRules
{
    private const string Pricing = "CostFinder.Core.Pricing";

    /// <summary>Names that a framework imposes on us, with the reason. Anything else gets a better name.</summary>
    private static readonly Dictionary<string, string> ImposedNames = [];

    private static readonly Assembly Core = typeof(Money).Assembly;
    private static readonly Assembly App = typeof(EstimateRequest).Assembly;

    [Fact]
    public void Core_references_nothing_but_the_runtime() =>
        AssertNone(TypeRules.ReferencesBeyondTheRuntime(Core.GetReferencedAssemblies()));

    [Fact]
    public void Core_has_no_windows() =>
        AssertNone(SourceRules.Windows(SourceTree.Below("src/CostFinder.Core/", ".cs")));

    [Fact]
    public void Core_holds_no_floating_point_outside_pricing()
    {
        var (pricing, others) = Split(Core.GetTypes());
        AssertNone(TypeRules.FloatingPoint(others).Concat(TypeRules.VisibleFloatingPoint(pricing)));
        AssertNone(SourceRules.FloatingPoint(SourceTree.Below("src/CostFinder.Core/", ".cs")
            .Where(file => !file.Path.StartsWith("src/CostFinder.Core/Pricing/", StringComparison.Ordinal))));

        static (Type[] Pricing, Type[] Others) Split(Type[] types) =>
            (Array.FindAll(types, InPricing), Array.FindAll(types, type => !InPricing(type)));

        static bool InPricing(Type type) => type.Namespace?.StartsWith(Pricing, StringComparison.Ordinal) == true;
    }

    [Fact]
    public void The_contract_holds_no_floating_point() =>
        AssertNone(TypeRules.VisibleFloatingPoint(App.GetTypes().Where(type => type.Namespace == typeof(EstimateRequest).Namespace)));

    [Fact]
    public void Every_public_type_of_core_says_what_it_is() =>
        AssertNone(TypeRules.WithoutSummary(TypeRules.Ours(Core), TypeRules.DocumentationOf(Core)));

    [Fact]
    public void Names_are_not_empty_words() =>
        AssertNone(TypeRules.EmptyNames(OurAssemblies().SelectMany(TypeRules.Ours), ImposedNames));

    [Fact]
    public void The_glossary_names_what_exists() =>
        AssertNone(TypeRules.UnknownTerms(SourceTree.Get("docs/glossary.md"), OurAssemblies().SelectMany(TypeRules.Ours)));

    [Fact]
    public void No_source_file_is_too_long() =>
        AssertNone(SourceRules.TooLong(SourceTree.Below("src/", ".cs", ".razor", ".js", ".css").Concat(SourceTree.Below("tests/", ".cs", ".js"))));

    [Fact]
    public void Nothing_is_left_for_later() =>
        AssertNone(SourceRules.Unfinished(SourceTree.Below("src/", ".cs", ".razor", ".js", ".css")));

    [Fact]
    public void Storage_knows_neither_endpoints_nor_pages()
    {
        AssertNone(TypeRules.Uses(App.GetTypes(), "CostFinder.App.Storage", "CostFinder.App.Endpoints", "CostFinder.App.Pages"));
        AssertNone(SourceRules.Uses(SourceTree.Below("src/CostFinder.App/Storage/", ".cs"), "CostFinder.App.Endpoints", "CostFinder.App.Pages"));
    }

    [Fact]
    public void The_catalog_knows_neither_endpoints_nor_pages() =>
        AssertNone(SourceRules.Uses(SourceTree.Below("src/CostFinder.App/Catalog/", ".cs"), "CostFinder.App.Endpoints", "CostFinder.App.Pages"));

    [Fact]
    public void Only_storage_speaks_to_a_database() =>
        AssertNone(SourceRules.Uses(
            SourceTree.Below("src/", ".cs", ".razor").Where(file => !file.Path.StartsWith("src/CostFinder.App/Storage/", StringComparison.Ordinal)),
            "Azure.Data.Tables", "Microsoft.Data.Sqlite"));

    [Fact]
    public void Only_contracts_are_serialised_to_the_outside()
    {
        AssertNone(TypeRules.SerialisedElsewhere(typeof(ContractJson), typeof(ContractJson).Namespace!));
        Assert.Equal([typeof(AnswerJson), typeof(ContractJson)], App.GetTypes().Where(type => type.IsPublic && type.IsSubclassOf(typeof(JsonSerializerContext))));
        // It writes what the contract describes, and nothing of its own.
        Assert.Subset(Shapes(typeof(ContractJson)), Shapes(typeof(AnswerJson)));

        static HashSet<object?> Shapes(Type context) => [.. context.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute)).Select(attribute => attribute.ConstructorArguments[0].Value)];
    }

    [Fact]
    public void The_app_carries_no_openapi_generator()
    {
        const string generator = "Microsoft.AspNetCore.OpenApi";
        AssertNone(TypeRules.References(App.GetReferencedAssemblies(), generator));
        Assert.DoesNotContain(generator, SolutionRules.PackagesOf(SourceTree.Get("src/CostFinder.App/CostFinder.App.csproj").Text));
        Assert.DoesNotContain($"\"{generator}\"", SourceTree.Get("src/CostFinder.App/packages.lock.json").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_server_and_the_console_keep_one_store() => Assert.Contains(
        "<EnableDefaultRunWorkingDirectory>false</EnableDefaultRunWorkingDirectory>",
        SourceTree.Get("src/CostFinder.Server/CostFinder.Server.csproj").Text, StringComparison.Ordinal);

    [Fact]
    public void What_the_solution_builds_needs_no_functions_worker()
    {
        var buildSet = SolutionRules.BuildSet(SourceTree.Get("CostFinder.sln").Text);
        Assert.Contains("src/CostFinder.Core/CostFinder.Core.csproj", buildSet);
        AssertNone(SolutionRules.BeyondTheBuildSet(buildSet, path => SourceTree.Get(path).Text));
    }

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Math.Round(System.Decimal)")]
    public void The_clock_and_silent_rounding_are_banned(string symbol)
    {
        Assert.Contains(SourceTree.Get("BannedSymbols.txt").Lines, line => line.StartsWith(symbol + ";", StringComparison.Ordinal));
        Assert.Contains("BannedSymbols.txt", SourceTree.Get("Directory.Build.props").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relative_link_leads_somewhere() => AssertNone(MarkdownRules.DeadLinks(
        Documents(), SourceTree.Has, path => SourceTree.Texts.SingleOrDefault(file => file.Path == path)?.Text));

    [Fact]
    public void Every_command_in_a_document_names_what_exists() =>
        AssertNone(MarkdownRules.DeadCommands(Documents(), SourceTree.Has, CanRun));

    [Fact]
    public void No_file_speaks_of_one_machine_or_package_source() => AssertNone(SourceRules.Machine(SourceTree.Texts));

    [Fact]
    public void Lock_files_hold_no_address()
    {
        var lockFiles = SourceTree.Texts.Where(file => Path.GetFileName(file.Path) is "packages.lock.json" or "package-lock.json").ToList();
        Assert.NotEmpty(lockFiles);
        AssertNone(SourceRules.Addresses(lockFiles));
    }

    [Theory]
    [InlineData("LICENSE", "MIT License")]
    [InlineData("LICENSE", "CostFinder contributors")]
    [InlineData("README.md", "dotnet run --project src/CostFinder.Server")]
    [InlineData("CHANGELOG.md", "## [Unreleased]")]
    [InlineData("CONTRIBUTING.md", "tests/run")]
    [InlineData("SECURITY.md", "private security advisory")]
    public void The_front_door_is_complete(string path, string words) =>
        Assert.Contains(words, SourceTree.Get(path).Text, StringComparison.Ordinal);

    [Fact]
    public void Contributing_names_every_rule_of_the_house()
    {
        var contributing = SourceTree.Get("CONTRIBUTING.md").Text;
        AssertNone(typeof(HouseRules).GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)))
            .Where(method => !contributing.Contains($"`{method.Name}`", StringComparison.Ordinal))
            .Select(method => $"CONTRIBUTING.md does not name {method.Name}."));
    }

    private static IEnumerable<SourceText> Documents() => SourceTree.Below("", ".md");

    /// <summary>Everything in this process that we wrote and ship: the tests are not held to its names.</summary>
    private static IEnumerable<Assembly> OurAssemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "CostFinder.*.dll")
            .Where(path => !Path.GetFileNameWithoutExtension(path).EndsWith("Tests", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom);

    private static bool CanRun(string path)
    {
        var full = Path.Combine(SourceTree.Root, path);
        return !File.Exists(full) || OperatingSystem.IsWindows() || (File.GetUnixFileMode(full) & UnixFileMode.UserExecute) != 0;
    }

    internal static void AssertNone(IEnumerable<string> breaches)
    {
        var found = breaches.Distinct().ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Take(30).Prepend($"{found.Count} found:")));
    }
}
