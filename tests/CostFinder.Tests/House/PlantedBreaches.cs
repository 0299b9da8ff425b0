using System.Reflection;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using CostFinder.Core.Amounts;

namespace CostFinder.Tests.House;

/// <summary>A rule that cannot fail holds nothing: each check is given a breach, and something that only looks like one.</summary>
public sealed class PlantedBreaches
{
    [Fact]
    public void A_reference_beyond_the_runtime_is_found() => Assert.Single(
        TypeRules.ReferencesBeyondTheRuntime([new AssemblyName("System.Runtime"), new AssemblyName("Azure.Core")]));

    [Fact]
    public void An_unwanted_reference_is_found() => Assert.Single(
        TypeRules.References([new AssemblyName("Microsoft.AspNetCore.Http"), new AssemblyName("Microsoft.AspNetCore.OpenApi")], "Microsoft.AspNetCore.OpenApi"));

    [Theory]
    [InlineData(typeof(HidesItInAField))]
    [InlineData(typeof(HidesItInALocal))]
    [InlineData(typeof(HidesItInAList))]
    public void Floating_point_is_found_wherever_it_hides(Type type) => Assert.NotEmpty(TypeRules.FloatingPoint([type]));

    [Fact]
    public void Floating_point_that_others_can_see_is_found()
    {
        Assert.NotEmpty(TypeRules.VisibleFloatingPoint([typeof(TimeSpan)]));
        Assert.Empty(TypeRules.VisibleFloatingPoint([typeof(Money)]));
        Assert.Empty(TypeRules.FloatingPoint([typeof(Money)]));
    }

    [Theory]
    [InlineData("var half = 0.5;", 1)]
    [InlineData("return (double)amount;", 1)]
    [InlineData("var root = Double.Sqrt(2d);", 2)]
    [InlineData("var width = (int)Math.Pow(10, digits);", 1)]
    [InlineData("var half = 0.5m; var all = values[1..5]; // 0.5 as a double", 0)]
    [InlineData("var text = \"twice 0.5\"; values.Single();", 0)]
    public void Floating_point_is_found_in_source(string code, int breaches) =>
        Assert.Equal(breaches, SourceRules.FloatingPoint([new("Plan.cs", code)]).Count());

    [Theory]
    [InlineData("var text = File.ReadAllText(path);", 1)]
    [InlineData("var now = TimeProvider.System.GetUtcNow();", 1)]
    [InlineData("public async Task<int> Read() => await next;", 3)]
    [InlineData("// a File\nvar file = \"Console\";", 0)]
    public void A_window_in_core_is_found(string code, int breaches) =>
        Assert.Equal(breaches, SourceRules.Windows([new("Plan.cs", code)]).Count());

    [Fact]
    public void A_breach_is_reported_with_its_line() =>
        Assert.StartsWith("Plan.cs:3: 'double'", SourceRules.FloatingPoint([new("Plan.cs", "/* one\n two */\ndouble three;")]).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void A_long_file_is_found(int lines, int breaches) =>
        Assert.Equal(breaches, SourceRules.TooLong([new("Plan.cs", string.Concat(Enumerable.Repeat("x\n", lines)))]).Count());

    [Fact]
    public void A_name_that_says_nothing_is_found()
    {
        Assert.Single(TypeRules.EmptyNames([typeof(PlanHelper)], new Dictionary<string, string>()));
        Assert.Empty(TypeRules.EmptyNames([typeof(PlanHelper)], new Dictionary<string, string> { [typeof(PlanHelper).FullName!] = "imposed" }));
        Assert.Empty(TypeRules.EmptyNames([typeof(Money)], new Dictionary<string, string>()));
    }

    [Theory]
    [InlineData("using CostFinder.App.Endpoints;", 1)]
    [InlineData("var name = Endpoints.Routes.Api;", 1)]
    [InlineData("// see CostFinder.App.Endpoints\nvar count = store.Endpoints;", 0)]
    public void A_forbidden_use_is_found_in_source(string code, int breaches) =>
        Assert.Equal(breaches, SourceRules.Uses([new("Store.cs", code)], "CostFinder.App.Endpoints").Count());

    [Fact]
    public void A_forbidden_use_is_found_in_a_signature()
    {
        Assert.NotEmpty(TypeRules.Uses([typeof(AnsweringStore)], typeof(AnsweringStore).Namespace!, typeof(Money).Namespace!));
        Assert.Empty(TypeRules.Uses([typeof(AnsweringStore)], typeof(AnsweringStore).Namespace!, "CostFinder.App.Pages"));
    }

    [Fact]
    public void A_serialised_type_from_elsewhere_is_found_however_deep()
    {
        Assert.Contains(TypeRules.SerialisedElsewhere(typeof(LeakingJson), typeof(LeakingJson).Namespace!), breach => breach.Contains(nameof(Money), StringComparison.Ordinal));
        Assert.Empty(TypeRules.SerialisedElsewhere(typeof(LeakingJson), "CostFinder"));
    }

    [Theory]
    [InlineData("<member name='T:CostFinder.Core.Amounts.Money'><summary>An amount.</summary></member>", 0)]
    [InlineData("<member name='T:CostFinder.Core.Amounts.Money'><summary> </summary></member>", 1)]
    [InlineData("<member name='M:CostFinder.Core.Amounts.Money.Of'><summary>An amount.</summary></member>", 1)]
    public void A_type_without_a_summary_is_found(string member, int breaches) => Assert.Equal(
        breaches, TypeRules.WithoutSummary([typeof(Money)], XDocument.Parse($"<doc><members>{member}</members></doc>")).Count());

    [Theory]
    [InlineData("| amount | Dollars. | `Money` |", 0)]
    [InlineData("| amount | Dollars. | `Money.Cents` |\n| superbill | A receipt. | |", 0)]
    [InlineData("| amount | Dollars. | `Money.Pounds` |", 1)]
    [InlineData("| amount | Dollars. | `Coin` |", 1)]
    public void A_term_that_stands_for_nothing_is_found(string table, int breaches) =>
        Assert.Equal(breaches, TypeRules.UnknownTerms(new("docs/glossary.md", table), [typeof(Money)]).Count());

    [Theory]
    [InlineData("See [the map](map.md).", 1)]
    [InlineData("See [the house](house.md), [a rule](house.md#the-rule-of-all) and [the web](https://example.org).", 0)]
    [InlineData("See [a rule](house.md#no-such-rule).", 1)]
    [InlineData("See [up](../README.md) and [away](../../README.md).", 1)]
    [InlineData("```\n[not a link](map.md)\n```\nand `[neither](map.md)`", 0)]
    [InlineData("[the map]: map.md", 1)]
    public void A_dead_link_is_found(string text, int breaches)
    {
        var house = new SourceText("docs/house.md", "# House\n\n## The rule, of all\n");
        Assert.Equal(breaches, MarkdownRules.DeadLinks(
            [new("docs/index.md", text)], path => path is "docs/house.md" or "README.md", path => path == house.Path ? house.Text : null).Count());
    }

    [Theory]
    [InlineData("dotnet run --project src/CostFinder.Server", 0)]
    [InlineData("dotnet run --project src/CostFinder.Kitchen", 1)]
    [InlineData("tests/run", 0)]
    [InlineData("./tests/gone --fast", 1)]
    [InlineData("tests/asleep", 1)]
    [InlineData("cat tests/asleep", 0)]
    [InlineData("curl -s \\\n  -H 'Content-Type: application/json' -d '{\"region\":\"a/b\"}' http://localhost:7071/api/v1/estimates", 0)]
    [InlineData("# look at src/gone first", 0)]
    [InlineData("dotnet run \\\n  --project src/gone", 1)]
    public void A_dead_command_is_found(string command, int breaches) => Assert.Equal(breaches, MarkdownRules.DeadCommands(
        [new("README.md", $"Run it:\n\n```bash\n{command}\n```\n")],
        path => path is "src/CostFinder.Server" or "tests/run" or "tests/asleep",
        path => path == "tests/run").Count());

    [Theory]
    [InlineData("/opt/tool reads data/regions", 0)]
    [InlineData("https://example.org/work/paper and the roots/of the word", 0)]
    [InlineData("cd %work/main", 1)]
    [InlineData("cd %root/.cache", 1)]
    [InlineData("in %home/someone/CostFinder", 1)]
    [InlineData("from https:%%packages.example.org/nuget/v3/", 1)]
    [InlineData("from https:%%npm.example.org/registry/", 1)]
    public void A_machine_or_package_source_is_found(string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.Machine([new("notes.md", text.Replace('%', '/'))]).Count());

    [Theory]
    [InlineData("{ \"http-errors\": { \"version\": \"2.0.0\", \"integrity\": \"sha512-x/y\" } }", 0)]
    [InlineData("{ \"resolved\": \"https://packages.example.org/a.tgz\" }", 1)]
    [InlineData("{ \"resolved\": \"git+ssh://packages.example.org/a.git\" }", 1)]
    public void An_address_in_a_lock_file_is_found(string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.Addresses([new("package-lock.json", text)]).Count());

    [Theory]
    [InlineData("throw new NotImplementedException();", 1)]
    [InlineData("// a METHOD to read TODAY", 0)]
    public void Unfinished_work_is_found(string code, int breaches) =>
        Assert.Equal(breaches, SourceRules.Unfinished([new("Plan.cs", code)]).Count());

    [Fact]
    public void A_project_beyond_the_build_set_is_found()
    {
        const string solution = """
            Project("{FAE04EC0}") = "App", "src\App\App.csproj", "{11111111-1111-1111-1111-111111111111}"
            EndProject
            Project("{FAE04EC0}") = "Functions", "src\Functions\Functions.csproj", "{22222222-2222-2222-2222-222222222222}"
            EndProject
                {11111111-1111-1111-1111-111111111111}.Debug|Any CPU.Build.0 = Debug|Any CPU
                {22222222-2222-2222-2222-222222222222}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            """;
        const string project = """
            <Project><ItemGroup>
              <PackageReference Include="Microsoft.Azure.Functions.Worker.Sdk" />
              <PackageReference Include="Azure.Identity" />
              <ProjectReference Include="..\Functions\Functions.csproj" />
              <ProjectReference Include="../App/App.csproj" />
            </ItemGroup></Project>
            """;
        var buildSet = SolutionRules.BuildSet(solution);
        Assert.Equal(["src/App/App.csproj"], buildSet);
        Assert.Equal(2, SolutionRules.BeyondTheBuildSet(buildSet, _ => project).Count());
    }

    [Fact]
    public void What_is_ignored_is_left_out_and_nothing_else()
    {
        var ignored = new Ignored(["bin/", "/local/", "*.user", "", "# a note"]);
        Assert.True(ignored.Folder("src/App/bin"));
        Assert.True(ignored.Folder("local"));
        Assert.True(ignored.Folder(".git"));
        Assert.False(ignored.Folder("src/local"));
        Assert.True(ignored.File("src/App.csproj.user"));
        Assert.False(ignored.File("src/users.cs"));
    }

    [Fact]
    public void Without_a_solution_there_is_no_root() =>
        Assert.Throws<DirectoryNotFoundException>(() => SourceTree.FindRoot(Path.GetPathRoot(AppContext.BaseDirectory)!));

    private sealed class HidesItInAField
    {
        public double Amount { get; init; }
    }

    private static class HidesItInALocal
    {
        public static int Cents(decimal dollars)
        {
            var hidden = (double)dollars;
            for (var times = 0; times < 2; times++)
                hidden *= 10;
            return (int)hidden;
        }
    }

    private static class HidesItInAList
    {
        public static IReadOnlyList<float?> None => [];
    }

    private static class PlanHelper;

    private static class AnsweringStore
    {
        public static IEnumerable<Money> Read() => [];
    }
}

internal sealed record Leaking(IReadOnlyList<Money> Amounts);

[JsonSerializable(typeof(Leaking))]
internal sealed partial class LeakingJson : JsonSerializerContext;
